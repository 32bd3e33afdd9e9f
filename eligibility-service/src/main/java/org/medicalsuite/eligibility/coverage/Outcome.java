package org.medicalsuite.eligibility.coverage;

/** How an inquiry ends. */
public enum Outcome {
    /** Medi-Cal covers the person on the date of service. */
    COVERED,
    /** The person is known, and Medi-Cal does not pay on that date; the reasons say why. */
    NOT_ELIGIBLE,
    /** Nobody fits, or nobody whom the caller may see. */
    NOT_FOUND,
    /** More than one person fits the name and birth date. */
    NOT_UNIQUE
}
