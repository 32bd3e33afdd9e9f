package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * Whether care for a newborn may be billed on the mother's card: in the month of birth and the month after it, while
 * the mother is covered.
 *
 * @param from day of birth
 * @param thru last day on which the mother's card serves the child
 * @param remedy what to do on other days, or where the mother is not covered
 */
public record NewbornLine(boolean billOnMothersCard, LocalDate from, LocalDate thru, String remedy, Basis basis) {
    private static final String OWN_CIN =
            "Refer the child to the county: a child of a mother with Medi-Cal in the birth month is deemed eligible to the"
                    + " end of the month of the first birthday and gets a CIN of its own";

    /** For a day and a mother who is covered on it or not. */
    public static NewbornLine of(LocalDate birth, LocalDate day, boolean motherCovered) {
        var figure = Figure.of(FigureName.NEWBORN_MONTHS_ON_MOTHERS_CARD, day);
        var thru = YearMonth.from(birth).plusMonths(figure.value()).atEndOfMonth();
        var inTime = !day.isBefore(birth) && !day.isAfter(thru);
        return new NewbornLine(
                inTime && motherCovered,
                birth,
                thru,
                OWN_CIN,
                figure.basis("The mother's card serves the child from %s to %s%s"
                        .formatted(birth, thru, motherCovered ? "" : ", but the mother is not covered on the day")));
    }
}
