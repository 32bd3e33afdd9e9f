package org.medicalsuite.cob.billing;

/** Why other coverage cannot be used although it exists. */
public enum Unavailable {
    MINOR_CONSENT("The service is one that a minor may consent to alone"),
    GOOD_CAUSE("Using the coverage would put the person at risk"),
    ABSENT_PARENT_NOT_FOUND("The parent who holds the coverage cannot be found"),
    HMO_TOO_FAR("The HMO's service area is too far away"),
    FOSTER_CARE("The child is in foster care or adoption assistance");

    private final String because;

    Unavailable(String because) {
        this.because = because;
    }

    String because() {
        return because;
    }
}
