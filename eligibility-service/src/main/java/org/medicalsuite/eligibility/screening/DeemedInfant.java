package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;

/**
 * An infant whose mother had Medi-Cal in the month of birth is eligible without an application from birth to the end of
 * the month of the first birthday, in full scope whatever the mother's.
 */
public record DeemedInfant(Scope scope, DateSpan days, Basis basis) {
    private static final Citation LAW = Citation.found("LA DPSS ePolicy mc-de; SCC handbook, deemed eligible infants");

    /** Empty where the mother had no Medi-Cal in the month of birth. */
    public static Optional<DeemedInfant> of(LocalDate birth, boolean motherHadMediCalInBirthMonth) {
        if (!motherHadMediCalInBirthMonth) {
            return Optional.empty();
        }
        var last = birth.plusYears(1).with(TemporalAdjusters.lastDayOfMonth());
        return Optional.of(new DeemedInfant(
                Scope.FULL,
                DateSpan.between(birth, last),
                new Basis("DEEMED_INFANT", "Born on %s, deemed eligible to %s".formatted(birth, last), LAW)));
    }
}
