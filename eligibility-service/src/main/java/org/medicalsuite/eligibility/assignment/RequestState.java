package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.Optional;
import org.medicalsuite.kernel.DateSpan;

/** Where a request to stay with fee-for-service stands: for a medical exemption, or for continuity of care. */
public sealed interface RequestState {
    /** What may happen to a request. */
    sealed interface Event {
        /** Granted for days that have an end. */
        record Grant(DateSpan days) implements Event {}

        record Refuse() implements Event {}

        record Withdraw() implements Event {}

        /** The days that were granted are over. */
        record Expire(LocalDate on) implements Event {}
    }

    /** The state after an event; empty where the event cannot happen in this state. */
    Optional<RequestState> after(Event event);

    /** Somebody has to decide. */
    record UnderReview() implements RequestState {
        @Override
        public Optional<RequestState> after(Event event) {
            return switch (event) {
                case Event.Grant grant -> Optional.of(new Granted(grant.days()));
                case Event.Refuse _ -> Optional.of(new Refused());
                case Event.Withdraw _ -> Optional.of(new Withdrawn());
                case Event.Expire _ -> Optional.empty();
            };
        }
    }

    /** Granted for these days. */
    record Granted(DateSpan days) implements RequestState {
        @Override
        public Optional<RequestState> after(Event event) {
            return switch (event) {
                case Event.Expire expire ->
                    days.lastDay().filter(expire.on()::isAfter).map(_ -> new Expired());
                case Event.Grant _, Event.Refuse _, Event.Withdraw _ -> Optional.empty();
            };
        }
    }

    /** Refused; the person may ask for a hearing. */
    record Refused() implements Final {}

    /** Taken back before it was decided. */
    record Withdrawn() implements Final {}

    /** The days that were granted are over. */
    record Expired() implements Final {}

    /** Nothing happens to the request any more. */
    sealed interface Final extends RequestState {
        @Override
        default Optional<RequestState> after(Event event) {
            return Optional.empty();
        }
    }
}
