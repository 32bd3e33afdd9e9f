package org.medicalsuite.cob.order;

/** What a coverage pays for, as far as it matters for an overlap. */
public enum Benefit {
    MEDICAL,
    HOSPITAL,
    PHARMACY,
    DENTAL,
    VISION,
    LONG_TERM_CARE
}
