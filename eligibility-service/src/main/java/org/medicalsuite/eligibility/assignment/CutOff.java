package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * The last day on which a choice is still processed for the next month ({@code reference/enrolment-cut-offs.csv}; the
 * first row in force decides, so that a published day stands above the general rule).
 */
public record CutOff(LocalDate day, Basis basis) {
    private static final List<Row> ROWS = Tables.read(Row.class, "enrolment-cut-offs");

    /** The cut-off of the month that the day is in. */
    public static CutOff ofMonthOf(LocalDate day) {
        var row = ROWS.stream()
                .filter(candidate -> candidate.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("enrolment-cut-offs.csv has no row for " + day));
        var cutOff = day.with(TemporalAdjusters.lastDayOfMonth()).minusDays(row.daysBeforeMonthEnd());
        return new CutOff(
                cutOff,
                new Basis(
                        "MONTHLY_CUT_OFF",
                        "%d days before the end of the month".formatted(row.daysBeforeMonthEnd()),
                        new Citation(row.source(), row.mark())));
    }

    /** A rule for a run of days. */
    public record Row(
            @Nullable LocalDate from, @Nullable LocalDate to, int daysBeforeMonthEnd, Mark mark, String source)
            implements Dated {}
}
