package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * When eligibility is renewed next.
 *
 * @param months length of the cycle that began with the last renewal
 */
public record RenewalCycle(int months, LocalDate due, Basis basis) {
    public static RenewalCycle after(LocalDate lastRenewal, Group group) {
        var figure = Figure.of(
                group == Group.EXPANSION_ADULT
                        ? FigureName.RENEWAL_MONTHS_EXPANSION_ADULT
                        : FigureName.RENEWAL_MONTHS_OTHERS,
                lastRenewal);
        return new RenewalCycle(
                figure.value(),
                lastRenewal.plusMonths(figure.value()),
                figure.basis("Renewed on %s, again after %d months".formatted(lastRenewal, figure.value())));
    }
}
