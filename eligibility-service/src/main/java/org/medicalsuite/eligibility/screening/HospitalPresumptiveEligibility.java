package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Presumptive eligibility that a qualified hospital grants begins on the day on which the portal received it and
 * reaches back to no admission before it. A person has it once in twelve months, and once in a pregnancy.
 *
 * @param available whether the person may have it on the day of the submission
 * @param start the day on which it begins, or would begin where it is not available
 * @param applyBy last day for the full application: the end of the month after the submission
 * @param basis the rule that decided
 * @param trace every rule that was looked at
 */
public record HospitalPresumptiveEligibility(
        boolean available, LocalDate start, boolean backdated, LocalDate applyBy, Basis basis, List<Basis> trace) {
    private static final Citation LAW = Citation.found("ACWDL 14-14; LA DPSS ePolicy hpe");

    /**
     * What the person had before.
     *
     * @param lastStart first day of the last hospital presumptive period; null for none
     * @param inThisPregnancy whether it was granted in the pregnancy that still lasts
     */
    public record Earlier(@Nullable LocalDate lastStart, boolean inThisPregnancy) {
        public static final Earlier NONE = new Earlier(null, false);
    }

    public static HospitalPresumptiveEligibility of(LocalDate admitted, LocalDate portalSubmission, Earlier earlier) {
        var trace = new ArrayList<Basis>();
        var available = onceInAPregnancy(earlier, trace) && onceInMonths(earlier, portalSubmission, trace);
        if (available) {
            trace.add(new Basis(
                    "STARTS_WITH_THE_PORTAL",
                    "Admitted %s, submitted %s: nothing before the submission".formatted(admitted, portalSubmission),
                    LAW));
        }
        return new HospitalPresumptiveEligibility(
                available,
                portalSubmission,
                false,
                portalSubmission.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()),
                trace.getLast(),
                List.copyOf(trace));
    }

    private static boolean onceInAPregnancy(Earlier earlier, List<Basis> trace) {
        if (earlier.inThisPregnancy()) {
            trace.add(new Basis("ONCE_IN_A_PREGNANCY", "Granted in this pregnancy already", LAW));
        }
        return !earlier.inThisPregnancy();
    }

    private static boolean onceInMonths(Earlier earlier, LocalDate submission, List<Basis> trace) {
        var last = earlier.lastStart();
        if (last == null) {
            return true;
        }
        var months = Figure.of(FigureName.MONTHS_BETWEEN_HOSPITAL_PRESUMPTIVE_PERIODS, submission);
        var next = last.plusMonths(months.value());
        trace.add(months.basis("The last began on %s, the next may begin on %s".formatted(last, next)));
        return !submission.isBefore(next);
    }
}
