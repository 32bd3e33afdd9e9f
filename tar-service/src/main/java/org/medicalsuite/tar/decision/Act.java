package org.medicalsuite.tar.decision;

import java.time.Instant;

/**
 * Somebody does something at a moment.
 *
 * @param ownSubmission whether the same person or office submitted the request
 */
public record Act(Actor actor, boolean ownSubmission, Instant at, LineEvent event) {}
