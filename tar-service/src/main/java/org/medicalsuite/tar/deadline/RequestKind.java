package org.medicalsuite.tar.deadline;

/** What is asked for, as far as the time for a decision depends on it. */
public enum RequestKind {
    STANDARD,
    /** Waiting could seriously endanger life, health or function. */
    EXPEDITED,
    /** An urgent request to go on with care that is under way. */
    URGENT_CONCURRENT,
    /** The care was already given. */
    RETROSPECTIVE,
    DRUG,
    /** An emergency department asks a plan after its screening. */
    EMERGENCY_POST_SCREENING
}
