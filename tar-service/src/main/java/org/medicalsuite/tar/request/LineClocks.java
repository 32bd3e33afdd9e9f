package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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

    /** Whether a deadline of the decision has passed, be it a limit or the office's target. */
    boolean overdue(TarHeader header, LineState state, Instant now) {
        return switch (state) {
            case LineState.InReview inReview ->
                clocks(header, inReview).all().stream().anyMatch(due -> due.missedAt(now));
            case LineState.UpdateInReview update ->
                anew(header, update.since()).filter(due -> due.missedAt(now)).isPresent();
            case LineState.AppealInReview appealed -> appealDecision(appealed).missedAt(now);
            case LineState.Unsubmitted _,
                    LineState.Deferred _,
                    LineState.Approved _,
                    LineState.Modified _,
                    LineState.Denied _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealUpheld _,
                    LineState.ReductionPending _ -> false;
        };
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
            case LineState.AppealInReview appealed ->
                Optional.of(DueAnswer.of(appealDecision(appealed), Actor.deciderOf(header.programme())));
            case LineState.ReductionPending pending -> Optional.of(notice(header, pending));
            case LineState.Unsubmitted _,
                    LineState.Approved _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealUpheld _ -> Optional.empty();
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

    private Optional<DueAnswer> appeal(AppealRight right, Instant decided) {
        return right.openUntil()
                .map(_ -> DueAnswer.of(
                        deadlines.required(local(decided), DeadlineRule.PROVIDER_APPEAL_180), Actor.PROVIDER));
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(Deadlines.CALIFORNIA);
    }
}
