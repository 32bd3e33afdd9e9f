package org.medicalsuite.tar.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * One deadline as the law sets it for a time.
 *
 * @param programme whose rule it is; null where it holds for both
 * @param requestKinds kinds of request that it limits, separated by blanks; null where it limits no decision
 * @param starts on the day of what it begins
 * @param extension calendar days that the decider may add, or null where it may add none
 * @param rolls whether a last day that is no working day moves to the next one
 * @param says the rule as one sentence
 */
public record DeadlineRow(
        LocalDate from,
        @Nullable LocalDate to,
        DeadlineRule rule,
        @Nullable Programme programme,
        @Nullable String requestKinds,
        Start starts,
        int length,
        ClockUnit unit,
        @Nullable Integer extension,
        boolean rolls,
        Force force,
        LateEffect lateEffect,
        String says,
        String source,
        Mark mark) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean limits(Programme asked, RequestKind kind) {
        return programme == asked
                && requestKinds != null
                && Arrays.asList(requestKinds.split(" ")).contains(kind.name());
    }

    Basis basis() {
        return new Basis(rule.name(), says, new Citation(source, mark));
    }
}
