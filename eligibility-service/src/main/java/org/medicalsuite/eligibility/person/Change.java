package org.medicalsuite.eligibility.person;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.fact.Revision;

/**
 * What changes for one person.
 *
 * @param before what was known, from {@link Revisions#lock}
 * @param who the demographics where they differ from what was known, else null
 * @param segment where the file says so: number of the INS segment, ISA being 1
 */
public record Change(KnownPerson before, @Nullable Demographics who, Revision revision, int segment) {
    public boolean changesNothing() {
        return who == null && revision.changesNothing();
    }

    /** The latest instant at which anything about the person was learned. */
    public Instant lastLearned() {
        return Stream.concat(
                        Stream.ofNullable(before.knownSince()),
                        before.spans().stream().map(KnownSpan::knownSince))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
