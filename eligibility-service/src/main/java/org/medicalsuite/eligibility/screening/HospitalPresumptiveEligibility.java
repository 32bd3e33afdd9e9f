package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Presumptive eligibility that a qualified hospital grants begins on the day on which the portal received it and
 * reaches back to no admission before it.
 *
 * @param applyBy last day for the full application: the end of the month after the submission
 */
public record HospitalPresumptiveEligibility(LocalDate start, boolean backdated, LocalDate applyBy, Basis basis) {
    private static final Citation LAW = Citation.found("ACWDL 14-14; LA DPSS ePolicy hpe");

    public static HospitalPresumptiveEligibility of(LocalDate admitted, LocalDate portalSubmission) {
        return new HospitalPresumptiveEligibility(
                portalSubmission,
                false,
                portalSubmission.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()),
                new Basis(
                        "STARTS_WITH_THE_PORTAL",
                        "Admitted %s, submitted %s: nothing before the submission"
                                .formatted(admitted, portalSubmission),
                        LAW));
    }
}
