package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** From when a choice of plan holds: the first of the next month, or of the one after where the cut-off was missed. */
public record EnrollmentEffective(LocalDate effective, Basis basis) {
    private static final Citation HANDBOOK =
            Citation.found("L.A. Care member handbook: coverage start, changing plans");

    /**
     * The first day in the plan that was chosen.
     *
     * @param processed day on which the choice was processed
     * @param cutOff last day of processing for the next month, that day included; from the broker's calendar
     */
    public static EnrollmentEffective of(LocalDate processed, LocalDate cutOff) {
        var inTime = !processed.isAfter(cutOff);
        var effective = YearMonth.from(processed).plusMonths(inTime ? 1 : 2).atDay(1);
        return new EnrollmentEffective(
                effective,
                new Basis(
                        inTime ? "PROCESSED_BY_CUT_OFF" : "PROCESSED_AFTER_CUT_OFF",
                        "Processed %s, cut-off %s".formatted(processed, cutOff),
                        HANDBOOK));
    }
}
