package org.medicalsuite.cob.questionnaire;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent.Happening;
import org.medicalsuite.cob.questionnaire.QuestionnaireState.Stage;

/**
 * A questionnaire's state, folded from its events.
 *
 * @param events how many it has
 */
public record QuestionnaireLife(QuestionnaireState state, int events) {
    private static final Map<Stage, Set<Happening>> NEXT = new EnumMap<>(Map.of(
            Stage.AWAITING_REPLY, EnumSet.of(Happening.FOLLOWED_UP, Happening.REPLIED),
            Stage.REPLIED, EnumSet.of(Happening.FOUND_PRIMARY, Happening.FOUND_SECONDARY, Happening.FOUND_WRONG),
            Stage.AWAITING_EOB,
                    EnumSet.of(
                            Happening.FOLLOWED_UP, Happening.CORRECTED, Happening.FOUND_PRIMARY, Happening.FOUND_WRONG),
            Stage.ORDER_WRONG,
                    EnumSet.of(
                            Happening.FOLLOWED_UP,
                            Happening.CORRECTED,
                            Happening.FOUND_PRIMARY,
                            Happening.FOUND_SECONDARY),
            // Where the facts do not decide after all, the order is not right yet.
            Stage.REPROCESSING, EnumSet.of(Happening.REPROCESSED, Happening.FOUND_WRONG),
            Stage.SETTLED, EnumSet.noneOf(Happening.class)));

    /**
     * One that has just been opened: the person is asked, or a claim has shown that the primary's explanation of benefits
     * is missing or that the order is wrong.
     */
    public static QuestionnaireLife begun(QuestionnaireEvent first) {
        var state = switch (first) {
            case QuestionnaireEvent.Sent(var due) -> new QuestionnaireState.AwaitingReply(due);
            case QuestionnaireEvent.FoundSecondary(var due) -> new QuestionnaireState.AwaitingEob(due);
            case QuestionnaireEvent.FoundWrong(var due) -> new QuestionnaireState.OrderWrong(due);
            case QuestionnaireEvent.FollowedUp _,
                    QuestionnaireEvent.Replied _,
                    QuestionnaireEvent.FoundPrimary _,
                    QuestionnaireEvent.Corrected _,
                    QuestionnaireEvent.Reprocessed _ ->
                throw new IllegalArgumentException("No questionnaire begins with " + first.kind());
        };
        return new QuestionnaireLife(state, 1);
    }

    /**
     * Folds the events, the first of which has opened it.
     *
     * @throws NotNext where an event does not follow on the one before
     */
    public static QuestionnaireLife of(List<? extends QuestionnaireEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A questionnaire has an event that opened it");
        }
        var life = begun(events.getFirst());
        for (var event : events.subList(1, events.size())) {
            life = life.after(event);
        }
        return life;
    }

    /** Whether this may happen next. */
    public boolean allows(Happening next) {
        return NEXT.getOrDefault(state.name(), Set.of()).contains(next);
    }

    /**
     * The questionnaire after one more event.
     *
     * @throws NotNext where the state does not allow it
     */
    public QuestionnaireLife after(QuestionnaireEvent event) {
        if (!allows(event.kind())) {
            throw new NotNext(state.name(), event.kind());
        }
        var next = switch (event) {
            case QuestionnaireEvent.Sent(var due) -> new QuestionnaireState.AwaitingReply(due);
            case QuestionnaireEvent.FollowedUp(var due) -> postponed(due);
            case QuestionnaireEvent.Replied _ -> new QuestionnaireState.Replied();
            case QuestionnaireEvent.FoundPrimary _, QuestionnaireEvent.Corrected _ ->
                new QuestionnaireState.Reprocessing();
            case QuestionnaireEvent.FoundSecondary(var due) -> new QuestionnaireState.AwaitingEob(due);
            case QuestionnaireEvent.FoundWrong(var due) -> new QuestionnaireState.OrderWrong(due);
            case QuestionnaireEvent.Reprocessed(var on) -> new QuestionnaireState.Settled(on);
        };
        return new QuestionnaireLife(next, events + 1);
    }

    private QuestionnaireState postponed(LocalDate due) {
        return switch (state) {
            case QuestionnaireState.AwaitingReply _ -> new QuestionnaireState.AwaitingReply(due);
            case QuestionnaireState.AwaitingEob _ -> new QuestionnaireState.AwaitingEob(due);
            case QuestionnaireState.OrderWrong _ -> new QuestionnaireState.OrderWrong(due);
            case QuestionnaireState.Replied _, QuestionnaireState.Reprocessing _, QuestionnaireState.Settled _ ->
                throw new NotNext(state.name(), Happening.FOLLOWED_UP);
        };
    }

    /** This does not happen to a questionnaire in this state. */
    public static final class NotNext extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNext(Stage state, Happening event) {
            super(event + " does not happen to a questionnaire that is " + state);
        }
    }
}
