package org.medicalsuite.eligibility.coverage;

import java.util.List;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;
import org.medicalsuite.kernel.Basis;

/** A service that the plan does not pay for, and who does. */
public record CarveOutLine(String service, String text, String payer, Basis basis) {
    public static List<CarveOutLine> of(List<CarveOut> rows) {
        return rows.stream()
                .map(row -> new CarveOutLine(
                        row.service(),
                        row.text(),
                        row.payer(),
                        new Basis(
                                "CARVED_OUT",
                                row.text() + " is not part of the plan's contract" + days(row),
                                row.citation())))
                .toList();
    }

    private static String days(CarveOut row) {
        return (row.from() == null ? "" : " from " + row.from()) + (row.to() == null ? "" : " to " + row.to());
    }
}
