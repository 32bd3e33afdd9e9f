package org.medicalsuite.eligibility.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.shareofcost.Clearance;
import org.medicalsuite.kernel.Cin;

/**
 * What is known of one person at an instant.
 *
 * @param who null for a person of whom nothing is stored yet
 * @param knownSince when the demographics were learned
 * @param clearances what stands cleared against the share of cost of the day's month, in the order of clearing
 */
public record KnownPerson(
        long id,
        Cin cin,
        @Nullable Demographics who,
        @Nullable Instant knownSince,
        List<KnownSpan> spans,
        List<Clearance> clearances) {

    /** What is known where clearances do not matter. */
    KnownPerson(long id, Cin cin, @Nullable Demographics who, @Nullable Instant knownSince, List<KnownSpan> spans) {
        this(id, cin, who, knownSince, spans, List.of());
    }
}
