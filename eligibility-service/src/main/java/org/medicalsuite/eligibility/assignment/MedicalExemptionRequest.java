package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * Whether a request for medical exemption may be taken in: not after more than a number of days in a plan.
 *
 * @param daysEnrolled calendar days in the plan on the day of the request
 */
public record MedicalExemptionRequest(boolean accepted, long daysEnrolled, Basis basis) {
    /**
     * Looks at how long the person has been in the plan.
     *
     * @param memberSince first day in the plan, null for somebody who is in none
     */
    public static MedicalExemptionRequest of(@Nullable LocalDate memberSince, LocalDate requested) {
        var most = Figure.of(FigureName.DAYS_IN_PLAN_THAT_BAR_AN_EXEMPTION, requested);
        var days = memberSince == null ? 0 : ChronoUnit.DAYS.between(memberSince, requested);
        var accepted = days <= most.value();
        return new MedicalExemptionRequest(
                accepted,
                days,
                most.basis(
                        accepted
                                ? "%d days in the plan, at most %d".formatted(days, most.value())
                                : "enrolled more than %d days".formatted(most.value())));
    }
}
