package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Mark;

/**
 * A programme's income test ({@code reference/income-tests.csv}).
 *
 * @param percent of the federal poverty guideline
 */
public record IncomeTest(
        String programme,
        int percent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) implements Dated {
    private static final List<IncomeTest> ALL = Tables.read(IncomeTest.class, "income-tests");

    /** Every programme's test that is in force on a day, in the order of the table. */
    public static List<IncomeTest> allOn(LocalDate on) {
        return ALL.stream().filter(row -> row.inForceOn(on)).toList();
    }

    public static IncomeTest of(String programme, LocalDate on) {
        return ALL.stream()
                .filter(row -> row.programme.equals(programme) && row.inForceOn(on))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No income test is known for " + programme));
    }

    /**
     * Whether a household passes.
     *
     * @param monthlyIncome whole dollars, already counted as the programme counts
     */
    public Result of(int year, int persons, int monthlyIncome) {
        var level = PovertyLevel.of(year);
        var limit = level.monthlyLimit(persons, percent);
        return new Result(
                limit,
                monthlyIncome <= limit,
                new Basis(
                        "INCOME_TEST",
                        "%d%% of the %d poverty guideline for %d: %d dollars a month"
                                .formatted(percent, year, persons, limit),
                        level.citation()));
    }

    /**
     * How a test ends.
     *
     * @param limit whole dollars a month; income of exactly the limit passes
     */
    public record Result(int limit, boolean eligible, Basis basis) {}
}
