package org.medicalsuite.cob;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/** A run of days in a request; without {@code thru} it still runs. */
public record Period(
        @NotNull(message = "is required") LocalDate from,
        @Nullable LocalDate thru) {
    /** The days, refused under the field's name where the last lies before the first. */
    public DateSpan span(String field) {
        if (thru != null && thru.isBefore(from)) {
            throw Refusal.invalid(new FieldFault(
                    field + ".thru",
                    "DATES_CROSS",
                    "The last day of a period lies before its first",
                    "Send a last day that is the same as the first day or later, or leave it out"));
        }
        return new DateSpan(from, thru);
    }
}
