package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * The standard method with a benefit reserve: what the plan saved on earlier claims of the period may top up this one.
 *
 * @param reserve the person's reserve as it stands before the claim
 */
public record AlternativeOne(BenefitReserve reserve) implements PlanMethod {
    private static final Citation CITATION =
            Citation.found("LA Admin. Code 37:XIII-309; WAC 284-51-230; NAIC MDL-120 before 2005, Alternative One");

    @Override
    public String name() {
        return "ALTERNATIVE_ONE";
    }

    @Override
    public Step pay(Stand stand) {
        return new Step(
                name(),
                "min(normal benefit + reserve, allowable expense - paid before)",
                List.of(
                        Input.of("normal benefit", stand.normalBenefit()),
                        Input.of("reserve", stand.reserve()),
                        Input.of("allowable expense", stand.allowableExpense()),
                        Input.of("paid before", stand.paidBefore())),
                Money.min(stand.normalBenefit().plus(stand.reserve()), stand.unpaid()),
                CITATION);
    }
}
