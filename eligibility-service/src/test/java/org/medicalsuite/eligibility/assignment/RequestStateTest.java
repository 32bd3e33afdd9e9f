package org.medicalsuite.eligibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.assignment.RequestState.Event;
import org.medicalsuite.eligibility.assignment.RequestState.Expired;
import org.medicalsuite.eligibility.assignment.RequestState.Granted;
import org.medicalsuite.eligibility.assignment.RequestState.Refused;
import org.medicalsuite.eligibility.assignment.RequestState.UnderReview;
import org.medicalsuite.eligibility.assignment.RequestState.Withdrawn;
import org.medicalsuite.kernel.DateSpan;

class RequestStateTest {
    private static final DateSpan DAYS = DateSpan.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Event GRANT = new Event.Grant(DAYS);
    private static final Event EXPIRE = new Event.Expire(LocalDate.of(2027, 1, 1));
    private static final Event EXPIRE_ON_LAST_DAY = new Event.Expire(LocalDate.of(2026, 12, 31));

    private static final Map<RequestState, Map<Event, RequestState>> POSSIBLE = Map.of(
            new UnderReview(),
            Map.of(GRANT, new Granted(DAYS), new Event.Refuse(), new Refused(), new Event.Withdraw(), new Withdrawn()),
            new Granted(DAYS),
            Map.of(EXPIRE, new Expired()));

    static Stream<Arguments> every_pair() {
        return Stream.of(new UnderReview(), new Granted(DAYS), new Refused(), new Withdrawn(), new Expired())
                .flatMap(state -> Stream.of(GRANT, new Event.Refuse(), new Event.Withdraw(), EXPIRE, EXPIRE_ON_LAST_DAY)
                        .map(event -> Arguments.of(
                                state,
                                event,
                                Optional.ofNullable(
                                        POSSIBLE.getOrDefault(state, Map.of()).get(event)))));
    }

    @ParameterizedTest
    @MethodSource("every_pair")
    void an_event_leads_where_the_table_says_or_is_not_possible(
            RequestState state, Event event, Optional<RequestState> next) {
        assertThat(state.after(event)).isEqualTo(next);
    }
}
