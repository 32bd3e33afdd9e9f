package org.medicalsuite.eligibility.screening;

import java.util.List;
import java.util.Optional;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * The federal poverty guideline of a year for the 48 states ({@code reference/poverty-guidelines.csv}).
 *
 * @param onePerson dollars a year for one person
 * @param eachFurtherPerson dollars a year
 */
public record PovertyLevel(int year, int onePerson, int eachFurtherPerson, Mark mark, String source) {
    private static final int MONTHS = 12;
    private static final int WHOLE = 100;
    private static final List<PovertyLevel> ALL = Tables.read(PovertyLevel.class, "poverty-guidelines");

    /** Empty where the year's guideline is not at hand. */
    public static Optional<PovertyLevel> find(int year) {
        return ALL.stream().filter(row -> row.year == year).findFirst();
    }

    public static PovertyLevel of(int year) {
        return find(year).orElseThrow(() -> new IllegalArgumentException("No poverty guideline is known for " + year));
    }

    /**
     * A percentage of the guideline in whole dollars a month: a twelfth rounded up, the percentage of it rounded up, as
     * DHCS publishes its limits.
     *
     * @param persons size of the household, from 1
     */
    public int monthlyLimit(int persons, int percent) {
        var monthly = Math.ceilDiv(onePerson + (persons - 1) * eachFurtherPerson, MONTHS);
        return Math.ceilDiv(monthly * percent, WHOLE);
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}
