package org.medicalsuite.tar.request;

/** Why a request comes after the service; kept for statistics, never a ground to deny (22 CCR 51003(b)). */
public enum RetroactiveGround {
    ACUTE_STAY,
    ELIGIBILITY_NOT_KNOWN,
    LATE_COUNTY_CERTIFICATION,
    OTHER_COVERAGE_DENIED,
    OFFICE_NOT_REACHED
}
