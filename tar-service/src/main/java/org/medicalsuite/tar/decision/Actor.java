package org.medicalsuite.tar.decision;

import org.medicalsuite.tar.deadline.Programme;

/** Who does something to a request. */
public enum Actor {
    PROVIDER,
    /** Decides fee-for-service requests for the department (22 CCR 51003(a)). */
    STATE_CONSULTANT,
    /** Decides the requests of its plan. */
    PLAN_CONSULTANT,
    /** The department, where it changes what was authorised. */
    DEPARTMENT,
    /** Time passing. */
    SYSTEM;

    /** Who decides the requests of a programme; the duty may not be passed on. */
    public static Actor deciderOf(Programme programme) {
        return switch (programme) {
            case FEE_FOR_SERVICE -> STATE_CONSULTANT;
            case PLAN -> PLAN_CONSULTANT;
        };
    }
}
