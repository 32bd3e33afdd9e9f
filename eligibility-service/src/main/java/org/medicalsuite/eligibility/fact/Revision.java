package org.medicalsuite.eligibility.fact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/**
 * What must be written so that what is known agrees with what was stated: first end, then add.
 *
 * @param ended ids of stored spans that are no longer held to be true as they stand
 * @param added what is held to be true from now on
 */
public record Revision(Set<Long> ended, List<Added> added) {
    public boolean changesNothing() {
        return ended.isEmpty() && added.isEmpty();
    }

    /**
     * A new span.
     *
     * @param replaces the stored span whose remainder this is, or null for something new
     */
    public record Added(Fact fact, DateSpan valid, @Nullable Long replaces) {}
}
