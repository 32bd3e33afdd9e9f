package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;

/**
 * The work that a group plan rests on.
 *
 * @param status null where not known
 * @param employees number of the employer's employees as the Medicare rules count them; null where not known
 * @param largerEmployerInPlan whether another employer of the same multi-employer plan reaches the threshold
 */
public record Employment(@Nullable Status status, @Nullable Integer employees, boolean largerEmployerInPlan) {
    public static final Employment UNKNOWN = new Employment(null, null, false);

    /** How the holder stands to the employer. */
    public enum Status {
        ACTIVE,
        RETIRED,
        LAID_OFF,
        /** COBRA or a state's continuation. */
        COBRA
    }

    /** Whether the holder works there now; null where not known. */
    public @Nullable Boolean current() {
        return status == null ? null : status == Status.ACTIVE;
    }
}
