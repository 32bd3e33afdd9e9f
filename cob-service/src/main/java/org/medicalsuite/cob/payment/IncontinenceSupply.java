package org.medicalsuite.cob.payment;

/** Incontinence supplies; creams and washes stand outside of the monthly cap. */
public enum IncontinenceSupply {
    BRIEFS,
    UNDERPADS,
    LINERS,
    CREAM,
    WASH;

    /** Whether it counts for the monthly cap. */
    public boolean underCap() {
        return switch (this) {
            case BRIEFS, UNDERPADS, LINERS -> true;
            case CREAM, WASH -> false;
        };
    }
}
