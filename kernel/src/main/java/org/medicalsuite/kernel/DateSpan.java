package org.medicalsuite.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken run of calendar days, first and last day included; without a last day it is still running.
 *
 * @param from first day
 * @param thru last day, or null while none is known; never before {@code from}
 */
public record DateSpan(LocalDate from, @Nullable LocalDate thru) {
    public DateSpan {
        if (thru != null && thru.isBefore(from)) {
            throw new MalformedValue(
                    "DATES_CROSS",
                    "The last day of a period lies before its first",
                    "Send a last day that is the same as the first day or later, or leave it out");
        }
    }

    public static DateSpan between(LocalDate from, LocalDate thru) {
        return new DateSpan(from, thru);
    }

    public static DateSpan startingOn(LocalDate from) {
        return new DateSpan(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (thru == null || !day.isAfter(thru));
    }

    public boolean overlaps(DateSpan other) {
        return (other.thru == null || !from.isAfter(other.thru)) && (thru == null || !other.from.isAfter(thru));
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(thru);
    }
}
