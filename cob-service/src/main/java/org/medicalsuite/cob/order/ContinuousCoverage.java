package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;

/**
 * Since when a plan has covered a person without a break. Two successive plans are one where the person became eligible
 * for the second within 24 hours after the first ended; a change of payer, administrator, benefits or plan type starts
 * nothing anew.
 */
final class ContinuousCoverage {
    private static final int HOURS_A_DAY = 24;

    private ContinuousCoverage() {}

    /** First day of the plan and of the plans that it directly succeeded; null where the plan's start is not known. */
    static @Nullable LocalDate start(PrivatePlan plan, Figures figures) {
        var period = plan.period();
        return period == null ? null : start(period.from(), plan.predecessors(), figures);
    }

    private static LocalDate start(LocalDate from, List<DateSpan> predecessors, Figures figures) {
        if (predecessors.isEmpty()) {
            return from;
        }
        int days = figures.on(from, Figure.SUCCESSOR_PLAN_HOURS).count() / HOURS_A_DAY;
        var start = from;
        for (var earlier = joining(start, predecessors, days); earlier != null; ) {
            start = earlier.from();
            earlier = joining(start, predecessors, days);
        }
        return start;
    }

    private static @Nullable DateSpan joining(LocalDate start, List<DateSpan> predecessors, int days) {
        for (var span : predecessors) {
            var ended = span.thru();
            if (ended != null
                    && span.from().isBefore(start)
                    && !ended.plusDays(days).isBefore(start)) {
                return span;
            }
        }
        return null;
    }
}
