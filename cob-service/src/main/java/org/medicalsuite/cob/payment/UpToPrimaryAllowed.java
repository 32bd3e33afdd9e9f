package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * The plan fills up to what the primary allows.
 *
 * @param cappedAtNormalBenefit whether it also never pays more than it would have paid alone; the source is silent
 */
public record UpToPrimaryAllowed(boolean cappedAtNormalBenefit) implements PlanMethod {
    private static final Citation CITATION = Citation.found("Medica administrative manual (2019), from 2010-07-01");

    @Override
    public String name() {
        return "UP_TO_PRIMARY_ALLOWED";
    }

    @Override
    public Step pay(Stand stand) {
        var upTo = stand.primaryAllowed().minus(stand.paidBefore()).floorAtZero();
        var allowed = Input.of("primary's allowed", stand.primaryAllowed());
        var before = Input.of("paid before", stand.paidBefore());
        return cappedAtNormalBenefit
                ? new Step(
                        name(),
                        "min(normal benefit, max(0, primary's allowed - paid before))",
                        List.of(Input.of("normal benefit", stand.normalBenefit()), allowed, before),
                        Money.min(stand.normalBenefit(), upTo),
                        CITATION)
                : new Step(name(), "max(0, primary's allowed - paid before)", List.of(allowed, before), upTo, CITATION);
    }
}
