package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;

/**
 * Whether an exemption that still runs may be asked for anew: not before a number of months of it.
 *
 * @param earliest first day on which the new request is taken in
 */
public record MedicalExemptionRenewal(boolean accepted, LocalDate earliest, Basis basis) {
    /**
     * Looks at how long the exemption has run.
     *
     * @param exemptSince first day of the exemption that runs
     */
    public static MedicalExemptionRenewal of(LocalDate exemptSince, LocalDate requested) {
        var months = Figure.of(FigureName.MONTHS_BEFORE_A_MEDICAL_EXEMPTION_IS_RENEWED, requested);
        var earliest = exemptSince.plusMonths(months.value());
        return new MedicalExemptionRenewal(
                !requested.isBefore(earliest),
                earliest,
                months.basis("Exempt since %s, a new request from %s".formatted(exemptSince, earliest)));
    }
}
