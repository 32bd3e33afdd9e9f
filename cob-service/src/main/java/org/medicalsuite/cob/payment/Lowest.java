package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** The lowest of several tests, never below zero. */
final class Lowest {
    private Lowest() {}

    static Step of(String rule, List<Step> tests, Citation citation) {
        var lowest = tests.getFirst().result();
        for (var test : tests) {
            lowest = Money.min(lowest, test.result());
        }
        return new Step(
                rule,
                "max(0, lowest of the tests)",
                tests.stream().map(test -> Input.of(test.rule(), test.result())).toList(),
                lowest.floorAtZero(),
                citation);
    }
}
