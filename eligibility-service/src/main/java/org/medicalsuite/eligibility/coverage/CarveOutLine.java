package org.medicalsuite.eligibility.coverage;

import java.util.List;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.County;

/** A service that the plan does not pay for, and who does. */
public record CarveOutLine(String service, String text, String payer, Basis basis) {
    static List<CarveOutLine> of(PersonOnDay person, County county) {
        return CarveOut.of(county, person.day()).stream()
                .map(row -> new CarveOutLine(
                        row.service(),
                        row.text(),
                        row.payer(),
                        new Basis(
                                "CARVED_OUT",
                                "%s is not part of the plan's contract on %s".formatted(row.text(), person.day()),
                                row.citation())))
                .toList();
    }
}
