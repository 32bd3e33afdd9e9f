package org.medicalsuite.tar.deadline;

/** How a deadline is counted. Days are local days in California; the first day is day 0. */
public enum ClockUnit {
    /** Monday to Friday without state holidays. */
    WORKING_DAYS,
    CALENDAR_DAYS,
    /** On the clock, through nights, weekends and holidays. */
    HOURS,
    MINUTES;

    /** Whether the deadline falls at a moment rather than at the end of a day. */
    public boolean onTheClock() {
        return this == HOURS || this == MINUTES;
    }
}
