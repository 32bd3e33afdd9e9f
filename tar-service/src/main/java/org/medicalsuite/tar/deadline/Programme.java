package org.medicalsuite.tar.deadline;

/** Who pays for and decides about the treatment. */
public enum Programme {
    /** The state pays each service; the department's consultants decide (22 CCR 51003). */
    FEE_FOR_SERVICE,
    /** A managed care plan pays and decides. */
    PLAN
}
