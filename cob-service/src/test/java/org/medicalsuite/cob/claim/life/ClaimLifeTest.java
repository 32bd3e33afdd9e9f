package org.medicalsuite.cob.claim.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

class ClaimLifeTest {
    private static final Basis WHY = new Basis("WHY", "because", Citation.knowledge("a test"));

    /** Each state, and the events that may follow on it; every other event is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECEIVED       | UNITS_AWAITED SENT_TO_REVIEW ADJUDICATED DENIED
            AWAITING_UNITS | SENT_TO_REVIEW ADJUDICATED DENIED
            IN_REVIEW      | UNITS_AWAITED SENT_TO_REVIEW ADJUDICATED DENIED REVERSED
            ADJUDICATED    | SENT_TO_REVIEW ADJUDICATED DENIED REVERSED
            DENIED         | UNITS_AWAITED SENT_TO_REVIEW ADJUDICATED DENIED REVERSED
            REVERSED       | ''""")
    void in_each_state_these_events_may_follow_and_no_others(ClaimState.Name state, String words) {
        var life = lifeIn(state);
        var allowed = words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" "))
                        .map(ClaimEvent.Milestone::valueOf)
                        .toList();
        for (var kind : ClaimEvent.Milestone.values()) {
            var event = event(kind, life.versions() + 1);
            if (allowed.contains(kind)) {
                var after = life.after(event);
                assertThat(after.state()).as("%s after %s", kind, state).isEqualTo(ClaimLife.stateAfter(event));
                assertThat(after.events()).isEqualTo(life.events() + 1);
            } else {
                assertThatThrownBy(() -> life.after(event))
                        .as("%s after %s", kind, state)
                        .isInstanceOf(ClaimLife.NotNext.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void each_event_makes_its_own_state(ClaimEvent event, ClaimState.Name state) {
        assertThat(ClaimLife.stateAfter(event).name()).isEqualTo(state);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(event(ClaimEvent.Milestone.RECEIVED, 1), ClaimState.Name.RECEIVED),
                Arguments.of(event(ClaimEvent.Milestone.UNITS_AWAITED, 1), ClaimState.Name.AWAITING_UNITS),
                Arguments.of(event(ClaimEvent.Milestone.SENT_TO_REVIEW, 1), ClaimState.Name.IN_REVIEW),
                Arguments.of(event(ClaimEvent.Milestone.ADJUDICATED, 1), ClaimState.Name.ADJUDICATED),
                Arguments.of(event(ClaimEvent.Milestone.DENIED, 1), ClaimState.Name.DENIED),
                Arguments.of(event(ClaimEvent.Milestone.REVERSED, 1), ClaimState.Name.REVERSED));
    }

    @Test
    void a_claim_worked_out_anew_counts_on_and_skips_no_version() {
        var once = lifeIn(ClaimState.Name.ADJUDICATED);
        assertThat(once.after(new ClaimEvent.Adjudicated(2, List.of())).versions())
                .isEqualTo(2);
        assertThatThrownBy(() -> once.after(new ClaimEvent.Adjudicated(1, List.of())))
                .isInstanceOf(ClaimLife.NotNext.class);
        assertThatThrownBy(() -> once.after(new ClaimEvent.Adjudicated(3, List.of())))
                .isInstanceOf(ClaimLife.NotNext.class);
    }

    @Test
    void a_denied_claim_remembers_how_often_it_was_worked_out() {
        var denied = lifeIn(ClaimState.Name.ADJUDICATED).after(event(ClaimEvent.Milestone.DENIED, 0));
        assertThat(denied.versions()).isEqualTo(1);
        assertThat(denied.after(new ClaimEvent.Adjudicated(2, List.of())).state())
                .isEqualTo(new ClaimState.Adjudicated(2, List.of()));
    }

    @Test
    void nothing_happens_to_a_claim_before_it_was_received() {
        assertThatThrownBy(() -> ClaimLife.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClaimLife.of(List.of(new ClaimEvent.Adjudicated(1, List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ClaimLife lifeIn(ClaimState.Name state) {
        var events = new ArrayList<ClaimEvent>(List.of(new ClaimEvent.Received()));
        switch (state) {
            case RECEIVED -> {}
            case AWAITING_UNITS -> events.add(event(ClaimEvent.Milestone.UNITS_AWAITED, 1));
            case IN_REVIEW -> events.add(event(ClaimEvent.Milestone.SENT_TO_REVIEW, 1));
            case ADJUDICATED -> events.add(event(ClaimEvent.Milestone.ADJUDICATED, 1));
            case DENIED -> events.add(event(ClaimEvent.Milestone.DENIED, 1));
            case REVERSED -> {
                events.add(event(ClaimEvent.Milestone.ADJUDICATED, 1));
                events.add(event(ClaimEvent.Milestone.REVERSED, 1));
            }
        }
        return ClaimLife.of(events);
    }

    private static ClaimEvent event(ClaimEvent.Milestone kind, int version) {
        return switch (kind) {
            case RECEIVED -> new ClaimEvent.Received();
            case UNITS_AWAITED -> new ClaimEvent.UnitsAwaited();
            case SENT_TO_REVIEW -> new ClaimEvent.SentToReview(List.of(WHY));
            case ADJUDICATED -> new ClaimEvent.Adjudicated(version, List.of());
            case DENIED -> new ClaimEvent.Denied(Liability.PROVIDER, List.of(WHY));
            case REVERSED -> new ClaimEvent.Reversed(WHY);
        };
    }
}
