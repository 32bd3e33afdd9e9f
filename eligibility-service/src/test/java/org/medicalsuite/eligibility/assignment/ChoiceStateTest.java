package org.medicalsuite.eligibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.assignment.ChoiceState.Assigned;
import org.medicalsuite.eligibility.assignment.ChoiceState.Chosen;
import org.medicalsuite.eligibility.assignment.ChoiceState.Ended;
import org.medicalsuite.eligibility.assignment.ChoiceState.Event;
import org.medicalsuite.eligibility.assignment.ChoiceState.FeeForService;
import org.medicalsuite.eligibility.assignment.ChoiceState.Open;
import org.medicalsuite.eligibility.assignment.ChoiceState.Stopped;

class ChoiceStateTest {
    private static final LocalDate CHOOSE_BY = LocalDate.of(2026, 12, 1);
    private static final LocalDate IN_TIME = CHOOSE_BY;
    private static final LocalDate LATE = CHOOSE_BY.plusDays(1);
    private static final LocalDate STOPPED_ON = LocalDate.of(2026, 11, 20);

    private static final Open OPEN = new Open(CHOOSE_BY);
    private static final Stopped STOPPED = new Stopped(CHOOSE_BY, STOPPED_ON);

    /** What is possible, by state, day and event; whatever is not here is not. */
    private static final Map<ChoiceState, Map<Event, ChoiceState>> ON_THE_LAST_DAY = Map.of(
            OPEN,
            Map.of(
                    Event.CHOOSE, new Chosen(),
                    Event.STOP_CLOCK, new Stopped(CHOOSE_BY, IN_TIME),
                    Event.END, new Ended()),
            STOPPED,
            Map.of(
                    Event.CHOOSE, new Chosen(),
                    Event.RESTART_CLOCK, new Open(CHOOSE_BY.plusDays(11)),
                    Event.END, new Ended()));

    private static final Map<ChoiceState, Map<Event, ChoiceState>> AFTER_IT = Map.of(
            OPEN,
            Map.of(
                    Event.CHOOSE, new Chosen(),
                    Event.ASSIGN, new Assigned(),
                    Event.OFFER_FEE_FOR_SERVICE, new FeeForService(),
                    Event.END, new Ended()),
            STOPPED,
            Map.of(
                    Event.CHOOSE, new Chosen(),
                    Event.RESTART_CLOCK, new Open(CHOOSE_BY.plusDays(12)),
                    Event.END, new Ended()));

    static Stream<Arguments> every_pair() {
        List<ChoiceState> states =
                List.of(OPEN, STOPPED, new Chosen(), new Assigned(), new FeeForService(), new Ended());
        return states.stream()
                .flatMap(state -> Arrays.stream(Event.values())
                        .flatMap(event -> Stream.of(
                                pair(state, event, IN_TIME, ON_THE_LAST_DAY), pair(state, event, LATE, AFTER_IT))));
    }

    private static Arguments pair(
            ChoiceState state, Event event, LocalDate on, Map<ChoiceState, Map<Event, ChoiceState>> possible) {
        return Arguments.of(
                state,
                event,
                on,
                Optional.ofNullable(possible.getOrDefault(state, Map.of()).get(event)));
    }

    @ParameterizedTest
    @MethodSource("every_pair")
    void an_event_leads_where_the_table_says_or_is_not_possible(
            ChoiceState state, Event event, LocalDate on, Optional<ChoiceState> next) {
        assertThat(state.after(event, on)).isEqualTo(next);
    }

    @Test
    void the_days_that_were_left_go_on_after_a_stop() {
        var stopped = OPEN.after(Event.STOP_CLOCK, LocalDate.of(2026, 11, 25)).orElseThrow();

        assertThat(stopped.after(Event.RESTART_CLOCK, LocalDate.of(2027, 1, 4)))
                .contains(new Open(LocalDate.of(2027, 1, 10)));
    }
}
