package org.medicalsuite.eligibility.fact;

import java.time.Instant;
import org.medicalsuite.kernel.DateSpan;

/**
 * A fact as it is stored.
 *
 * @param id names the stored row, so that an answer can point to it
 * @param valid the days for which the fact holds
 * @param knownSince when it was learned
 */
public record KnownSpan(long id, Fact fact, DateSpan valid, Instant knownSince) {}
