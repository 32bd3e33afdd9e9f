package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * Staying with a fee-for-service provider for a time after joining a plan.
 *
 * @param existingRelation whether the provider was seen, not for an emergency, in the months before the plan
 * @param through last day of the continuity; null where there is none
 */
public record ContinuityOfCare(
        boolean existingRelation, @Nullable LocalDate through, Basis basis) {
    public static ContinuityOfCare of(
            LocalDate visit, boolean emergency, LocalDate planStart, boolean providerWilling) {
        var back = Figure.of(FigureName.MONTHS_BACK_FOR_AN_EXISTING_RELATION, planStart);
        var months = Figure.of(FigureName.MONTHS_OF_CONTINUITY_OF_CARE, planStart);
        var relation = !emergency && visit.isBefore(planStart) && !visit.isBefore(planStart.minusMonths(back.value()));
        return new ContinuityOfCare(
                relation,
                relation && providerWilling
                        ? planStart.plusMonths(months.value()).minusDays(1)
                        : null,
                months.basis("Seen on %s, plan from %s".formatted(visit, planStart)));
    }
}
