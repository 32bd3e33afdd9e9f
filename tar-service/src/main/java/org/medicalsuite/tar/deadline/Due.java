package org.medicalsuite.tar.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.medicalsuite.kernel.Basis;

/**
 * Until when something must be done.
 *
 * @param countedDay the day to which the days or hours count, before it is moved to a working day
 * @param lastDay the last local day in California on which the deed is in time
 * @param end for a deadline on the clock the last moment in time; for one in days the midnight that ends the last day
 * @param onTheClock whether {@code end} is such a moment
 */
public record Due(
        DeadlineRule rule,
        Force force,
        LocalDate countedDay,
        LocalDate lastDay,
        Instant end,
        boolean onTheClock,
        LateEffect lateEffect,
        Basis basis)
        implements Clocked {

    /** Whether a deed at this moment comes too late. */
    public boolean missedAt(Instant moment) {
        return onTheClock ? moment.isAfter(end) : !moment.isBefore(end);
    }
}
