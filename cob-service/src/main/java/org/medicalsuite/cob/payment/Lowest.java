package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** The lowest of several tests, never below zero. */
final class Lowest {
    private Lowest() {}

    static Step of(String rule, List<Step> tests, Citation citation) {
        var lowest = tests.getFirst().result();
        var inputs = new Input[tests.size()];
        for (int i = 0; i < inputs.length; i++) {
            var test = tests.get(i);
            lowest = Money.min(lowest, test.result());
            inputs[i] = Input.of(test.rule(), test.result());
        }
        return new Step(rule, "max(0, lowest of the tests)", List.of(inputs), lowest.floorAtZero(), citation);
    }
}
