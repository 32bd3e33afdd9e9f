package org.medicalsuite.eligibility.screening;

/** Groups of people that the federal law of 2025 treats apart. */
public enum Group {
    /** Adults of 19 to 64 whom the Affordable Care Act added. */
    EXPANSION_ADULT,
    AGED_DISABLED,
    CHILD,
    PREGNANT,
    OTHER
}
