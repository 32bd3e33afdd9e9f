package org.medicalsuite.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/** The instant whose knowledge an answer rests on. */
public final class KnownAt {
    private KnownAt() {}

    /** What was asked for, or now where it was left out; an instant in the future is refused. */
    public static Instant of(@Nullable Instant asked, Instant now) {
        if (asked != null && asked.isAfter(now)) {
            throw Refusal.invalid(new FieldFault(
                    "knownAt",
                    "KNOWN_AT_IN_FUTURE",
                    "Nothing is known of the future",
                    "Send an instant that has passed"));
        }
        return asked == null ? now : asked;
    }
}
