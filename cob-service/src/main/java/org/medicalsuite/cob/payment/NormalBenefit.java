package org.medicalsuite.cob.payment;

import java.util.ArrayList;
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
        var inputs = new ArrayList<Input>(5);
        inputs.add(Input.of("allowed", terms.allowed()));
        inputs.add(Input.of("deductible", terms.deductible()));
        inputs.add(Input.percent("percentage", terms.paysPercent()));
        inputs.add(Input.of("copay", terms.copay()));
        var benefit = terms.allowed()
                .minus(terms.deductible())
                .floorAtZero()
                .percent(terms.paysPercent())
                .minus(terms.copay())
                .floorAtZero();
        var maximum = terms.maximum();
        if (maximum == null) {
            return new Step(
                    "NORMAL_BENEFIT", "max(0, (allowed - deductible) x percentage - copay)", inputs, benefit, CITATION);
        }
        inputs.add(Input.of("maximum", maximum));
        return new Step(
                "NORMAL_BENEFIT",
                "min(maximum, max(0, (allowed - deductible) x percentage - copay))",
                inputs,
                Money.min(maximum, benefit),
                CITATION);
    }
}
