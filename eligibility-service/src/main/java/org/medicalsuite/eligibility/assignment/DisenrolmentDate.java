package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * The first day out of a plan: the first of the next month, for somebody without a ground for haste only when the
 * cut-off was kept, else one month later; so never after the first of the second month (42 CFR 438.56(e)).
 */
public record DisenrolmentDate(LocalDate firstDayOut, Basis basis) {
    private static final Citation HASTE = Citation.uncertain(
            "22 CCR 53889, 53891 not at hand: a ground for haste sets the cut-off aside; retroactive dates are not given");

    public static DisenrolmentDate of(LocalDate requested, boolean expedited) {
        if (expedited) {
            return new DisenrolmentDate(
                    requested.with(TemporalAdjusters.firstDayOfNextMonth()),
                    new Basis("EXPEDITED_DISENROLMENT", "Out at the end of the month of the request", HASTE));
        }
        var byCutOff =
                EnrollmentEffective.of(requested, CutOff.ofMonthOf(requested).day());
        return new DisenrolmentDate(
                byCutOff.effective(),
                new Basis(
                        byCutOff.basis().rule(),
                        byCutOff.basis().because(),
                        Citation.found("42 CFR 438.56(e); L.A. Care member handbook: changing plans")));
    }
}
