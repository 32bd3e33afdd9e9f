package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.DecisionClocks;
import org.medicalsuite.tar.deadline.Due;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.AppealRight;
import org.medicalsuite.tar.decision.LineState;

/** Which deadlines run for a line in its state. */
@ApplicationScoped
public class LineClocks {
    private final Deadlines deadlines;

    public LineClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** All deadlines of the decision. */
    List<DueAnswer> decision(TarHeader header, LineState.InReview state) {
        var by = Actor.deciderOf(header.programme());
        return clocks(header, state).all().stream()
                .map(due -> DueAnswer.of(due, by))
                .toList();
    }

    /** What is awaited next, and from whom. */
    Optional<DueAnswer> awaited(TarHeader header, LineState state) {
        return switch (state) {
            case LineState.InReview inReview ->
                clocks(header, inReview).binding().map(due -> DueAnswer.of(due, Actor.deciderOf(header.programme())));
            case LineState.Deferred deferred -> Optional.of(DueAnswer.of(deferral(header, deferred), Actor.PROVIDER));
            case LineState.Modified modified -> appeal(modified.appeal(), modified.since());
            case LineState.Denied denied -> appeal(denied.appeal(), denied.since());
            case LineState.UpdateInReview update ->
                anew(header, update.since()).map(due -> DueAnswer.of(due, Actor.deciderOf(header.programme())));
            case LineState.Unsubmitted _,
                    LineState.Approved _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealInReview _,
                    LineState.AppealUpheld _,
                    LineState.ReductionPending _ -> Optional.empty();
        };
    }

    /** By when an open line is due, for the order of the queue. */
    Instant due(TarHeader header, LineState state) {
        return switch (state) {
            case LineState.Deferred deferred -> deferral(header, deferred).end();
            // No source limits the decision of an appeal; it stands in the queue like a request that came that day.
            case LineState.AppealInReview appealed ->
                anew(header, appealed.since()).map(Due::end).orElse(appealed.since());
            case LineState.UpdateInReview update ->
                anew(header, update.since()).map(Due::end).orElse(update.since());
            case LineState.InReview inReview ->
                clocks(header, inReview).binding().map(Due::end).orElse(header.received());
            case LineState.Unsubmitted _,
                    LineState.Approved _,
                    LineState.Modified _,
                    LineState.Denied _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealUpheld _,
                    LineState.ReductionPending _ ->
                throw new IllegalStateException("Nothing is awaited in " + state.status());
        };
    }

    private DecisionClocks clocks(TarHeader header, LineState.InReview state) {
        var received = local(header.received());
        return state.extended()
                ? deadlines.extendedDecision(header.programme(), header.kind(), received, local(state.since()))
                : deadlines.decision(header.programme(), header.kind(), received, local(state.since()));
    }

    /** The limit of a decision that is asked for at this moment. */
    private Optional<Due> anew(TarHeader header, Instant since) {
        return deadlines
                .decision(header.programme(), header.kind(), local(since), local(since))
                .binding();
    }

    private Due deferral(TarHeader header, LineState.Deferred state) {
        return deadlines.deferral(header.programme(), local(header.received()), local(state.since()));
    }

    private Optional<DueAnswer> appeal(AppealRight right, Instant decided) {
        return right.openUntil()
                .map(_ -> DueAnswer.of(
                        deadlines.required(local(decided), DeadlineRule.PROVIDER_APPEAL_180), Actor.PROVIDER));
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(Deadlines.CALIFORNIA);
    }
}
