package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * What runs for a line.
     *
     * @param awaited what is awaited next, and from whom; null where nothing is
     * @param overdue whether a deadline of a decision has passed, be it a limit or the office's target
     * @param decision every deadline of the first decision, the earliest first; empty once that is made
     */
    record Running(@Nullable DueAnswer awaited, boolean overdue, List<DueAnswer> decision) {
        private static final Running NOTHING = new Running(null, false, List.of());

        private static Running until(Due due, Actor by, boolean overdue) {
            return new Running(DueAnswer.of(due, by), overdue, List.of());
        }
    }

    Running running(TarHeader header, LineState state, Instant now) {
        var decider = Actor.deciderOf(header.programme());
        return switch (state) {
            case LineState.InReview inReview -> {
                var all = clocks(header, inReview);
                yield new Running(
                        all.binding().map(due -> DueAnswer.of(due, decider)).orElse(null),
                        all.all().stream().anyMatch(due -> due.missedAt(now)),
                        all.all().stream()
                                .map(due -> DueAnswer.of(due, decider))
                                .toList());
            }
            case LineState.Deferred deferred -> Running.until(deferral(header, deferred), Actor.PROVIDER, false);
            case LineState.Modified modified -> appeal(modified.appeal(), modified.since());
            case LineState.Denied denied -> appeal(denied.appeal(), denied.since());
            case LineState.UpdateInReview update ->
                anew(header, update.since())
                        .map(due -> Running.until(due, decider, due.missedAt(now)))
                        .orElse(Running.NOTHING);
            case LineState.AppealInReview appealed -> {
                var due = appealDecision(appealed);
                yield Running.until(due, decider, due.missedAt(now));
            }
            case LineState.ReductionPending pending -> new Running(notice(header, pending), false, List.of());
            case LineState.Unsubmitted _,
                    LineState.Approved _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealUpheld _ -> Running.NOTHING;
        };
    }

    /** By when an open line is due, for the order of the queue. */
    Instant due(TarHeader header, LineState state) {
        return switch (state) {
            case LineState.Deferred deferred -> deferral(header, deferred).end();
            case LineState.AppealInReview appealed -> appealDecision(appealed).end();
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

    private Due appealDecision(LineState.AppealInReview state) {
        return deadlines.required(local(state.since()), DeadlineRule.PROVIDER_APPEAL_DECISION);
    }

    /** By when the notice of a reduction must be mailed: as long before its day as the law wants. */
    private DueAnswer notice(TarHeader header, LineState.ReductionPending state) {
        var earliest = deadlines.required(local(state.since()), DeadlineRule.NOTICE_10_DAYS_BEFORE_REDUCTION);
        var lead = ChronoUnit.DAYS.between(Deadlines.localDay(state.since()), earliest.countedDay());
        return new DueAnswer(
                Actor.deciderOf(header.programme()),
                state.effective().minusDays(lead),
                null,
                earliest.force(),
                earliest.lateEffect(),
                earliest.basis());
    }

    private Running appeal(AppealRight right, Instant decided) {
        return right.openUntil()
                .map(_ -> Running.until(
                        deadlines.required(local(decided), DeadlineRule.PROVIDER_APPEAL_180), Actor.PROVIDER, false))
                .orElse(Running.NOTHING);
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(Deadlines.CALIFORNIA);
    }
}
