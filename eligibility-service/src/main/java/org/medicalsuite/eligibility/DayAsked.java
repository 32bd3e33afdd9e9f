package org.medicalsuite.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.time.Clocks;

/** A day in a query parameter. */
public final class DayAsked {
    private DayAsked() {}

    /** The day, or today in California where it was left out; what is no day of the calendar is refused. */
    public static LocalDate of(String field, @Nullable String text, Clock clock) {
        if (text == null) {
            return LocalDate.ofInstant(clock.instant(), Clocks.CALIFORNIA);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(new FieldFault(
                    field, "DATE_IMPOSSIBLE", "This is not a day of the calendar", "Send a date such as 2026-11-21"));
        }
    }
}
