package org.medicalsuite.cob.claim.life;

import java.util.List;
import org.medicalsuite.kernel.Basis;

/** Something that happened to a claim. Events are only ever added. */
public sealed interface ClaimEvent {
    Milestone kind();

    /** The events by their stored names. */
    enum Milestone {
        RECEIVED,
        UNITS_AWAITED,
        SENT_TO_REVIEW,
        ADJUDICATED,
        DENIED,
        REVERSED
    }

    /** The claim came in, with the coverage that was found for it. */
    record Received() implements ClaimEvent {
        @Override
        public Milestone kind() {
            return Milestone.RECEIVED;
        }
    }

    /** Authorized units are being drawn; until that is known nobody pays. */
    record UnitsAwaited() implements ClaimEvent {
        @Override
        public Milestone kind() {
            return Milestone.UNITS_AWAITED;
        }
    }

    /** The facts do not decide; a person must look. */
    record SentToReview(List<Basis> reasons) implements ClaimEvent {
        public SentToReview {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Milestone kind() {
            return Milestone.SENT_TO_REVIEW;
        }
    }

    /**
     * The payments were worked out.
     *
     * @param version 1 for the first time, one more each time that the claim is worked out anew
     * @param findings what contradicts each other among the facts of this claim and others, and does not stop the payment
     */
    record Adjudicated(int version, List<Basis> findings) implements ClaimEvent {
        public Adjudicated {
            // An event from before findings were kept has none.
            findings = findings == null ? List.of() : List.copyOf(findings);
        }

        @Override
        public Milestone kind() {
            return Milestone.ADJUDICATED;
        }
    }

    /** Nobody pays as the claim stands. */
    record Denied(Liability liability, List<Basis> reasons) implements ClaimEvent {
        public Denied {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Milestone kind() {
            return Milestone.DENIED;
        }
    }

    /** The claim is taken back with all that it had moved; nothing happens to it any more. */
    record Reversed(Basis basis) implements ClaimEvent {
        @Override
        public Milestone kind() {
            return Milestone.REVERSED;
        }
    }
}
