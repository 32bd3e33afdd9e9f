package org.medicalsuite.tar.deadline;

/** What a deadline does to a decision. */
public enum Force {
    /** An average the law sets for the office: raises a flag, decides nothing. */
    TARGET,
    /** A limit for the single request. */
    LIMIT
}
