package org.medicalsuite.tar.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Mark;

/**
 * One state holiday as the law defines it: a day of a month, or the nth weekday of a month.
 *
 * @param nth which weekday of the month, -1 for the last; null for a fixed day
 * @param plusDays days after the day so found, for the day after Thanksgiving
 * @param saturdayToFriday whether a holiday on a Saturday closes offices on the Friday before
 * @param sundayToMonday whether a holiday on a Sunday closes offices on the Monday after
 */
public record HolidayRule(
        LocalDate from,
        @Nullable LocalDate to,
        String name,
        int month,
        @Nullable Integer day,
        @Nullable Integer nth,
        @Nullable DayOfWeek weekday,
        int plusDays,
        boolean saturdayToFriday,
        boolean sundayToMonday,
        String source,
        Mark mark) {

    /** The day on which offices are closed in this year; empty where the rule was not in force. */
    Optional<LocalDate> closedIn(int year) {
        return Optional.of(holiday(year))
                .filter(date -> !date.isBefore(from) && (to == null || !date.isAfter(to)))
                .map(this::observed);
    }

    private LocalDate holiday(int year) {
        if (nth != null && weekday != null) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
                    .plusDays(plusDays);
        }
        if (day == null) {
            throw new IllegalStateException("The holiday " + name + " has neither a day nor a weekday");
        }
        return LocalDate.of(year, month, day).plusDays(plusDays);
    }

    private LocalDate observed(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> saturdayToFriday ? date.minusDays(1) : date;
            case SUNDAY -> sundayToMonday ? date.plusDays(1) : date;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }
}
