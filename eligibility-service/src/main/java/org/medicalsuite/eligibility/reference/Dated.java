package org.medicalsuite.eligibility.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a reference table that is in force from a day to a day, both included; null where that end is open. */
public interface Dated {
    @Nullable
    LocalDate from();

    @Nullable
    LocalDate to();

    default boolean inForceOn(LocalDate day) {
        var from = from();
        var to = to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
