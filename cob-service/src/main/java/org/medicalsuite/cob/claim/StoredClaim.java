package org.medicalsuite.cob.claim;

import java.time.Instant;
import java.util.List;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.ClaimLife;

/**
 * A claim as it is stored: facts that never change, and what has happened to it.
 *
 * @param facts what the provider sent
 * @param coverage what eligibility-service answered when it came in
 * @param events oldest first
 */
public record StoredClaim(
        ClaimNumber number, Instant receivedAt, ClaimRequest facts, CoverageAnswer coverage, List<StoredEvent> events) {
    public StoredClaim {
        events = List.copyOf(events);
    }

    /** One event with its circumstances; {@code actor} is the subject of the token, or {@code cob-service}. */
    public record StoredEvent(int seq, Instant at, String actor, ClaimEvent event) {}

    public ClaimLife life() {
        return ClaimLife.of(events.stream().map(StoredEvent::event).toList());
    }
}
