package org.medicalsuite.cob.payment;

/** How a plan arrives at its allowed amount. */
public enum FeeBasis {
    /** A fee that the provider has agreed with the plan. */
    NEGOTIATED,
    /** Usual and customary fees or a relative value schedule. */
    USUAL_AND_CUSTOMARY
}
