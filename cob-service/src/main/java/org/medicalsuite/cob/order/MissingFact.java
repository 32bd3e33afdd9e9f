package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;

/**
 * A fact without which a rule cannot decide.
 *
 * @param coverage id of the coverage that the fact belongs to; null where it belongs to the person or the claim
 * @param field where the fact goes in the request
 * @param ask what to find out
 */
public record MissingFact(@Nullable String coverage, String field, String ask) {}
