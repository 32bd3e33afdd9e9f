package org.medicalsuite.tar.need;

/** When a service needs a TAR. */
public enum TarNeed {
    ALWAYS,
    NEVER,
    /** When the cost, with what was already paid in the window, exceeds the limit. */
    OVER_AMOUNT,
    /** When the services, with those already given in the window, exceed the limit. */
    OVER_COUNT,
    /** When the state's list marks the code. */
    LISTED
}
