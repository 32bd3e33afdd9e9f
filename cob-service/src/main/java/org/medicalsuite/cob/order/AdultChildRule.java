package org.medicalsuite.cob.order;

/** What orders a parent's plan and a spouse's plan of a married child; the sources disagree. */
public enum AdultChildRule {
    /** NAIC MDL-120 (2013) §6D(2)(d). */
    LONGER_COVERAGE,
    /** Alma's table. */
    SPOUSE_FIRST
}
