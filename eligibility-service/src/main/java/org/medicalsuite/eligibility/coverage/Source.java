package org.medicalsuite.eligibility.coverage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.KnownSpan;

/**
 * The stored fact that a line rests on.
 *
 * @param span names the stored row
 * @param from first day for which the fact holds
 * @param thru last day, null while none is known
 * @param knownSince when the fact was learned
 */
public record Source(String span, LocalDate from, @Nullable LocalDate thru, Instant knownSince) {
    public static Source of(KnownSpan span) {
        return new Source("spn_" + span.id(), span.valid().from(), span.valid().thru(), span.knownSince());
    }
}
