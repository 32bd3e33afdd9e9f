package org.medicalsuite.tar.deadline;

/** The event on whose day a deadline begins. */
public enum Start {
    RECEIVED,
    /** The decider has what it needs; the day of receipt, or of the answer to its last question. */
    INFORMATION_COMPLETE,
    DEFERRED,
    DECIDED,
    NOTICE,
    ADMITTED
}
