package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** What a plan would pay on a line if there were no other coverage. */
final class NormalBenefit {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §7; the plan's contract");

    private NormalBenefit() {}

    static Step of(Terms.Benefit terms) {
        if (!terms.covered()) {
            return new Step(
                    "NORMAL_BENEFIT", "0, as the plan does not cover the line", List.of(), Money.ZERO, CITATION);
        }
        var allowed = Input.of("allowed", terms.allowed());
        var deductible = Input.of("deductible", terms.deductible());
        var percentage = Input.percent("percentage", terms.paysPercent());
        var copay = Input.of("copay", terms.copay());
        var benefit = terms.allowed()
                .minus(terms.deductible())
                .floorAtZero()
                .percent(terms.paysPercent())
                .minus(terms.copay())
                .floorAtZero();
        var maximum = terms.maximum();
        return maximum == null
                ? new Step(
                        "NORMAL_BENEFIT",
                        "max(0, (allowed - deductible) x percentage - copay)",
                        List.of(allowed, deductible, percentage, copay),
                        benefit,
                        CITATION)
                : new Step(
                        "NORMAL_BENEFIT",
                        "min(maximum, max(0, (allowed - deductible) x percentage - copay))",
                        List.of(allowed, deductible, percentage, copay, Input.of("maximum", maximum)),
                        Money.min(maximum, benefit),
                        CITATION);
    }
}
