package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;

/**
 * How a child's parents stand to each other; the same words hold for people who are not the parents but cover the child.
 *
 * @param parents null where not known or where no child is concerned
 * @param decree null where no decree speaks about health costs or custody
 */
public record Family(@Nullable Parents parents, @Nullable Decree decree) {
    public static final Family UNKNOWN = new Family(null, null);

    /** Whether the parents live together. */
    public enum Parents {
        /** Married, or living together whether or not they ever married. */
        TOGETHER,
        /** Divorced, separated or not living together. */
        APART
    }

    /** Whether a decree of the given kind holds. */
    boolean decreed(Decree.Ruling kind) {
        return decree != null && decree.kind() == kind;
    }
}
