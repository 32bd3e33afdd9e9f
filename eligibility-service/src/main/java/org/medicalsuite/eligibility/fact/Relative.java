package org.medicalsuite.eligibility.fact;

/** What a relative is to a person, as far as the law of managed care asks (WIC 14197.11). */
public enum Relative {
    SPOUSE_OR_DOMESTIC_PARTNER,
    /** Own, step or foster child. */
    CHILD,
    DISABLED_DEPENDENT,
    PARENT_OR_STEPPARENT,
    GRANDPARENT,
    GUARDIAN,
    FOSTER_PARENT,
    /** Another relative whose tie was proved. */
    OTHER_WITH_PROOF
}
