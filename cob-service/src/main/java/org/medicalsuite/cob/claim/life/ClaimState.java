package org.medicalsuite.cob.claim.life;

import java.util.List;
import org.medicalsuite.kernel.Basis;

/** How a claim stands: what its last event has made of it. */
public sealed interface ClaimState {
    /** The states by their names in answers. */
    enum Name {
        RECEIVED,
        AWAITING_UNITS,
        IN_REVIEW,
        ADJUDICATED,
        DENIED,
        REVERSED
    }

    Name name();

    /** Its facts are stored; only seen inside of the transaction that takes the claim in. */
    record Received() implements ClaimState {
        @Override
        public Name name() {
            return Name.RECEIVED;
        }
    }

    /** Nobody pays before tar-service has said whether the units are there. */
    record AwaitingUnits() implements ClaimState {
        @Override
        public Name name() {
            return Name.AWAITING_UNITS;
        }
    }

    record InReview(List<Basis> reasons) implements ClaimState {
        @Override
        public Name name() {
            return Name.IN_REVIEW;
        }
    }

    /**
     * It is paid as worked out.
     *
     * @param version the adjudication that holds
     * @param findings what contradicts each other among the facts
     */
    record Adjudicated(int version, List<Basis> findings) implements ClaimState {
        @Override
        public Name name() {
            return Name.ADJUDICATED;
        }
    }

    record Denied(Liability liability, List<Basis> reasons) implements ClaimState {
        @Override
        public Name name() {
            return Name.DENIED;
        }
    }

    record Reversed(Basis basis) implements ClaimState {
        @Override
        public Name name() {
            return Name.REVERSED;
        }
    }
}
