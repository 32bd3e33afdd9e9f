package org.medicalsuite.eligibility.othercoverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Mark;

/** What a letter in the scope of other health coverage pays for ({@code reference/other-coverage-scopes.csv}). */
public record CoverageScope(
        String letter,
        String service,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source)
        implements Dated {
    private static final List<CoverageScope> ALL = Tables.read(CoverageScope.class, "other-coverage-scopes");

    /** The services of a scope such as {@code OIM}, in the order of the table; letters that are in no row say nothing. */
    public static List<CoverageScope> of(@Nullable String letters, LocalDate on) {
        return letters == null
                ? List.of()
                : ALL.stream()
                        .filter(row -> letters.contains(row.letter) && row.inForceOn(on))
                        .toList();
    }
}
