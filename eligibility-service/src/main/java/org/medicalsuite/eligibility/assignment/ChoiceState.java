package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where a choice packet stands (22 CCR 53882). */
public sealed interface ChoiceState {
    /** What may happen to a packet. */
    enum Event {
        CHOOSE,
        /** A request for medical exemption in time stops the clock. */
        STOP_CLOCK,
        /** The request was denied or withdrawn: the days that were left go on. */
        RESTART_CLOCK,
        ASSIGN,
        OFFER_FEE_FOR_SERVICE,
        /** The person need not choose any more: exempt, moved, not eligible, or in a plan by the state's file. */
        END
    }

    /** The state after an event on a day; empty where the event cannot happen in this state. */
    Optional<ChoiceState> after(Event event, LocalDate on);

    /**
     * The clock runs.
     *
     * @param chooseBy last day to choose
     */
    record Open(LocalDate chooseBy) implements ChoiceState {
        @Override
        public Optional<ChoiceState> after(Event event, LocalDate on) {
            return switch (event) {
                case CHOOSE -> Optional.of(new Chosen());
                case STOP_CLOCK -> overdue(on) ? Optional.empty() : Optional.of(new Stopped(chooseBy, on));
                case RESTART_CLOCK -> Optional.empty();
                case ASSIGN -> overdue(on) ? Optional.of(new Assigned()) : Optional.empty();
                case OFFER_FEE_FOR_SERVICE -> overdue(on) ? Optional.of(new FeeForService()) : Optional.empty();
                case END -> Optional.of(new Ended());
            };
        }

        private boolean overdue(LocalDate on) {
            return on.isAfter(chooseBy);
        }
    }

    /**
     * The clock stands still.
     *
     * @param chooseBy last day to choose as it was when the clock stopped
     */
    record Stopped(LocalDate chooseBy, LocalDate since) implements ChoiceState {
        @Override
        public Optional<ChoiceState> after(Event event, LocalDate on) {
            return switch (event) {
                case CHOOSE -> Optional.of(new Chosen());
                case RESTART_CLOCK -> Optional.of(new Open(chooseBy.plusDays(ChronoUnit.DAYS.between(since, on))));
                case STOP_CLOCK, ASSIGN, OFFER_FEE_FOR_SERVICE -> Optional.empty();
                case END -> Optional.of(new Ended());
            };
        }
    }

    /** The person chose. */
    record Chosen() implements Final {}

    /** The person did not choose and was assigned. */
    record Assigned() implements Final {}

    /** No plan could take the person. */
    record FeeForService() implements Final {}

    /** The person need not choose any more. */
    record Ended() implements Final {}

    /** Nothing happens to the packet any more. */
    sealed interface Final extends ChoiceState {
        @Override
        default Optional<ChoiceState> after(Event event, LocalDate on) {
            return Optional.empty();
        }
    }
}
