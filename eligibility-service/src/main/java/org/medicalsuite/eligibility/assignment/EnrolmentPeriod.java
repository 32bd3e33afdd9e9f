package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.Collection;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.reference.FigureName;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.DateSpan;

/**
 * The year of membership that comes next. In California a member may leave at any time; the member is told so before
 * each year all the same.
 *
 * @param from first day of the coming period
 */
public record EnrolmentPeriod(LocalDate from, Basis basis) {
    /** The period that begins next after a day, for a member since a day. */
    public static EnrolmentPeriod next(LocalDate memberSince, LocalDate on) {
        var months = Figure.of(FigureName.MONTHS_OF_AN_ENROLMENT_PERIOD, on);
        var periods = 1;
        while (!memberSince.plusMonths((long) periods * months.value()).isAfter(on)) {
            periods++;
        }
        return new EnrolmentPeriod(
                memberSince.plusMonths((long) periods * months.value()),
                months.basis("A member since %s".formatted(memberSince)));
    }

    /**
     * The first day of a membership that was never interrupted up to a day.
     *
     * @param memberships days of membership in one plan, in any order; at least one covers the day
     */
    public static LocalDate memberSince(Collection<DateSpan> memberships, LocalDate on) {
        var since = on;
        var earlier = true;
        while (earlier) {
            earlier = false;
            for (var span : memberships) {
                if (span.from().isBefore(since) && (span.covers(since) || span.covers(since.minusDays(1)))) {
                    since = span.from();
                    earlier = true;
                }
            }
        }
        return since;
    }
}
