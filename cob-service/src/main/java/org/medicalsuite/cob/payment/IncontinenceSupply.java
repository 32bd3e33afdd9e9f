package org.medicalsuite.cob.payment;

/** Incontinence supplies; creams and washes stand outside of the monthly cap. */
public enum IncontinenceSupply {
    BRIEFS,
    UNDERPADS,
    LINERS,
    CREAM,
    WASH;

    /** Whether the month's cap holds for it (W&I 14125.4). */
    public boolean underCap() {
        return switch (this) {
            case BRIEFS, UNDERPADS, LINERS -> true;
            case CREAM, WASH -> false;
        };
    }
}
