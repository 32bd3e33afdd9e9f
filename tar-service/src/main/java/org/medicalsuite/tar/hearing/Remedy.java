package org.medicalsuite.tar.hearing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;

/**
 * What the beneficiary may do about an action.
 *
 * @param lastDay last day for it; null where it counts from a notice that does not exist yet
 */
public record Remedy(Kind kind, @Nullable LocalDate lastDay, Basis basis) {
    /** What can be asked for. */
    public enum Kind {
        PLAN_APPEAL,
        STATE_HEARING,
        /** That services go on unchanged until the hearing is decided. */
        SERVICES_CONTINUE
    }
}
