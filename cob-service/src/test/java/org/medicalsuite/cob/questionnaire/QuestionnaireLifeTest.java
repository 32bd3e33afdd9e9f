package org.medicalsuite.cob.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent.Happening;
import org.medicalsuite.cob.questionnaire.QuestionnaireState.Stage;
import org.medicalsuite.cob.reference.Figures;

class QuestionnaireLifeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** What may happen in each state, and what comes of it. */
    private static final Map<Stage, Map<Happening, Stage>> TABLE = Map.of(
            Stage.AWAITING_REPLY, Map.of(Happening.FOLLOWED_UP, Stage.AWAITING_REPLY, Happening.REPLIED, Stage.REPLIED),
            Stage.REPLIED,
                    Map.of(
                            Happening.FOUND_PRIMARY, Stage.REPROCESSING,
                            Happening.FOUND_SECONDARY, Stage.AWAITING_EOB,
                            Happening.FOUND_WRONG, Stage.ORDER_WRONG),
            Stage.AWAITING_EOB,
                    Map.of(
                            Happening.FOLLOWED_UP, Stage.AWAITING_EOB,
                            Happening.CORRECTED, Stage.REPROCESSING,
                            Happening.FOUND_PRIMARY, Stage.REPROCESSING,
                            Happening.FOUND_WRONG, Stage.ORDER_WRONG),
            Stage.ORDER_WRONG,
                    Map.of(
                            Happening.FOLLOWED_UP, Stage.ORDER_WRONG,
                            Happening.CORRECTED, Stage.REPROCESSING,
                            Happening.FOUND_PRIMARY, Stage.REPROCESSING,
                            Happening.FOUND_SECONDARY, Stage.AWAITING_EOB),
            Stage.REPROCESSING, Map.of(Happening.REPROCESSED, Stage.SETTLED, Happening.FOUND_WRONG, Stage.ORDER_WRONG),
            Stage.SETTLED, Map.of());

    private static final Map<Stage, List<Happening>> WAY_TO = Map.of(
            Stage.AWAITING_REPLY, List.of(),
            Stage.REPLIED, List.of(Happening.REPLIED),
            Stage.AWAITING_EOB, List.of(Happening.REPLIED, Happening.FOUND_SECONDARY),
            Stage.ORDER_WRONG, List.of(Happening.REPLIED, Happening.FOUND_WRONG),
            Stage.REPROCESSING, List.of(Happening.REPLIED, Happening.FOUND_PRIMARY),
            Stage.SETTLED, List.of(Happening.REPLIED, Happening.FOUND_PRIMARY, Happening.REPROCESSED));

    static Stream<Arguments> everyPair() {
        return Stream.of(Stage.values())
                .flatMap(state -> Stream.of(Happening.values()).map(kind -> Arguments.of(state, kind)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyPair")
    void every_event_in_every_state_leads_where_the_table_says_or_nowhere(Stage state, Happening kind) {
        var life = in(state);
        var next = TABLE.getOrDefault(state, Map.of()).get(kind);
        assertThat(life.allows(kind)).isEqualTo(next != null);
        if (next == null) {
            assertThatThrownBy(() -> life.after(event(kind))).isInstanceOf(QuestionnaireLife.NotNext.class);
        } else {
            assertThat(life.after(event(kind)).state().name()).isEqualTo(next);
            assertThat(life.after(event(kind)).events()).isEqualTo(life.events() + 1);
        }
    }

    @Test
    void a_state_that_waits_for_somebody_says_when_to_ask_again() {
        var waiting = Set.of(Stage.AWAITING_REPLY, Stage.AWAITING_EOB, Stage.ORDER_WRONG);
        for (var name : Stage.values()) {
            assertThat(in(name).state().followUpDue().isPresent())
                    .as(name.name())
                    .isEqualTo(waiting.contains(name));
            assertThat(in(name).state().nextStep()).isNotBlank();
        }
        assertThat(in(Stage.AWAITING_EOB)
                        .after(new QuestionnaireEvent.FollowedUp(DAY.plusDays(14)))
                        .state()
                        .followUpDue())
                .contains(DAY.plusDays(14));
    }

    @Test
    void a_follow_up_falls_due_after_a_week() {
        assertThat(Notice.followUp(DAY, Figures.committed())).isEqualTo(DAY.plusDays(7));
    }

    @Test
    void person_and_provider_are_told() {
        assertThat(Notice.of(event(Happening.SENT), DAY))
                .containsExactly(
                        new Notice(Notice.Recipient.PERSON, Notice.Subject.QUESTIONNAIRE_SENT, DAY.plusDays(7)),
                        new Notice(Notice.Recipient.PROVIDER, Notice.Subject.CLAIM_WAITS_FOR_PERSON, DAY));
        assertThat(Notice.of(event(Happening.REPLIED), DAY))
                .extracting(Notice::recipient)
                .containsExactly(Notice.Recipient.PROVIDER);
        assertThat(Notice.of(event(Happening.FOUND_SECONDARY), DAY))
                .extracting(Notice::subject)
                .containsExactly(Notice.Subject.SEND_PRIMARY_EOB);
        assertThat(Notice.of(event(Happening.REPROCESSED), DAY)).hasSize(2);
    }

    @Test
    void a_life_without_a_beginning_is_none() {
        assertThatThrownBy(() -> QuestionnaireLife.of(List.of(event(Happening.REPLIED))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuestionnaireLife in(Stage state) {
        var events = new ArrayList<>(List.of(event(Happening.SENT)));
        WAY_TO.getOrDefault(state, List.of()).forEach(kind -> events.add(event(kind)));
        var life = QuestionnaireLife.of(events);
        assertThat(life.state().name()).isEqualTo(state);
        return life;
    }

    private static QuestionnaireEvent event(Happening kind) {
        var due = DAY.plusDays(7);
        return switch (kind) {
            case SENT -> new QuestionnaireEvent.Sent(due);
            case FOLLOWED_UP -> new QuestionnaireEvent.FollowedUp(due);
            case REPLIED -> new QuestionnaireEvent.Replied(DAY, 1);
            case FOUND_PRIMARY -> new QuestionnaireEvent.FoundPrimary();
            case FOUND_SECONDARY -> new QuestionnaireEvent.FoundSecondary(due);
            case FOUND_WRONG -> new QuestionnaireEvent.FoundWrong(due);
            case CORRECTED -> new QuestionnaireEvent.Corrected();
            case REPROCESSED -> new QuestionnaireEvent.Reprocessed(DAY);
        };
    }
}
