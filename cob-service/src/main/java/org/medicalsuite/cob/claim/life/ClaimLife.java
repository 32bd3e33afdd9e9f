package org.medicalsuite.cob.claim.life;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim's state, folded from its events.
 *
 * @param state what the last event has made of the claim
 * @param versions how often it has been worked out
 * @param events how many events it has
 */
public record ClaimLife(ClaimState state, int versions, int events) {
    private static final Map<ClaimState.Name, Set<ClaimEvent.Milestone>> NEXT = new EnumMap<>(Map.of(
            ClaimState.Name.RECEIVED,
            EnumSet.of(
                    ClaimEvent.Milestone.UNITS_AWAITED,
                    ClaimEvent.Milestone.SENT_TO_REVIEW,
                    ClaimEvent.Milestone.ADJUDICATED,
                    ClaimEvent.Milestone.DENIED),
            // Not reversed: what tar-service has done with the claim's units is not known yet.
            ClaimState.Name.AWAITING_UNITS,
            EnumSet.of(
                    ClaimEvent.Milestone.SENT_TO_REVIEW, ClaimEvent.Milestone.ADJUDICATED, ClaimEvent.Milestone.DENIED),
            ClaimState.Name.IN_REVIEW,
            EnumSet.of(
                    ClaimEvent.Milestone.SENT_TO_REVIEW,
                    ClaimEvent.Milestone.UNITS_AWAITED,
                    ClaimEvent.Milestone.ADJUDICATED,
                    ClaimEvent.Milestone.DENIED,
                    ClaimEvent.Milestone.REVERSED),
            // Worked out anew when primacy turns out otherwise; the version before is taken back.
            ClaimState.Name.ADJUDICATED,
            EnumSet.of(
                    ClaimEvent.Milestone.SENT_TO_REVIEW,
                    ClaimEvent.Milestone.ADJUDICATED,
                    ClaimEvent.Milestone.DENIED,
                    ClaimEvent.Milestone.REVERSED),
            ClaimState.Name.DENIED,
            EnumSet.of(
                    ClaimEvent.Milestone.SENT_TO_REVIEW,
                    ClaimEvent.Milestone.UNITS_AWAITED,
                    ClaimEvent.Milestone.ADJUDICATED,
                    ClaimEvent.Milestone.DENIED,
                    ClaimEvent.Milestone.REVERSED),
            ClaimState.Name.REVERSED,
            EnumSet.noneOf(ClaimEvent.Milestone.class)));

    /** A claim that has just come in. */
    public static final ClaimLife BEGUN = new ClaimLife(new ClaimState.Received(), 0, 1);

    /**
     * Folds a claim's events, the first of which says that it was received.
     *
     * @throws NotNext where an event does not follow on the one before
     */
    public static ClaimLife of(List<? extends ClaimEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof ClaimEvent.Received)) {
            throw new IllegalArgumentException("A claim's first event is that it was received");
        }
        var life = BEGUN;
        for (var event : events.subList(1, events.size())) {
            life = life.after(event);
        }
        return life;
    }

    /** Whether this may happen next. */
    public boolean allows(ClaimEvent.Milestone next) {
        return NEXT.getOrDefault(state.name(), Set.of()).contains(next);
    }

    /**
     * The claim after one more event.
     *
     * @throws NotNext where the state does not allow it, or an adjudication does not count on
     */
    public ClaimLife after(ClaimEvent event) {
        if (!allows(event.kind())) {
            throw new NotNext(state.name(), event.kind());
        }
        if (event instanceof ClaimEvent.Adjudicated(var version, var _)) {
            if (version != versions + 1) {
                throw new NotNext(state.name(), event.kind());
            }
            return new ClaimLife(stateAfter(event), version, events + 1);
        }
        return new ClaimLife(stateAfter(event), versions, events + 1);
    }

    /** What an event makes of a claim to which it may happen. */
    public static ClaimState stateAfter(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.Received() -> new ClaimState.Received();
            case ClaimEvent.UnitsAwaited() -> new ClaimState.AwaitingUnits();
            case ClaimEvent.SentToReview(var reasons) -> new ClaimState.InReview(reasons);
            case ClaimEvent.Adjudicated(var version, var findings) -> new ClaimState.Adjudicated(version, findings);
            case ClaimEvent.Denied(var liability, var reasons) -> new ClaimState.Denied(liability, reasons);
            case ClaimEvent.Reversed(var basis) -> new ClaimState.Reversed(basis);
        };
    }

    /** This does not happen to a claim in this state. */
    public static final class NotNext extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNext(ClaimState.Name state, ClaimEvent.Milestone event) {
            super(event + " does not happen to a claim that is " + state);
        }
    }
}
