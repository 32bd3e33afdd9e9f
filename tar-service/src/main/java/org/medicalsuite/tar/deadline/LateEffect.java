package org.medicalsuite.tar.deadline;

/** What the law attaches to a missed deadline. */
public enum LateEffect {
    /** The request counts as overdue in the figures of the office. */
    OVERDUE_FLAG,
    /** The request counts as approved from the day after the last day. */
    DEEMED_APPROVED,
    /** The request counts as denied on the day the time runs out, and the notice is due that day (42 CFR 438.404). */
    DENIED_BY_TIME,
    /** What could have been asked for can no longer be asked for. */
    RIGHT_LOST,
    /** No source says what follows. */
    NONE_STATED
}
