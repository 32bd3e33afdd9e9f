package org.medicalsuite.tar.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.DecisionClocks;
import org.medicalsuite.tar.deadline.Due;
import org.medicalsuite.tar.deadline.Force;

/**
 * What time alone does to a line: missed limits that decide, and reductions whose day comes.
 *
 * @param answerRestartsLimits whether a limit that counts from receipt begins anew when a line comes back to review, so
 *     that time does not decide while or just after the provider answers; no source says
 */
public record PassingTime(Deadlines deadlines, boolean answerRestartsLimits) {
    /**
     * An effect that comes unless something else happens first.
     *
     * @param at first moment at which it holds
     */
    public record Coming(Instant at, LineEvent.Effect event) {}

    /** What time does next; empty where nothing follows from it. */
    public Optional<Coming> next(Line line, LineState state) {
        return switch (state) {
            case LineState.InReview inReview ->
                clocks(line, inReview).all().stream()
                        .filter(due -> due.force() == Force.LIMIT)
                        .flatMap(due -> effect(due).stream())
                        .findFirst();
            case LineState.Deferred deferred ->
                effect(deadlines.deferral(
                        line.programme(),
                        line.received().atZone(Deadlines.CALIFORNIA),
                        deferred.since().atZone(Deadlines.CALIFORNIA)));
            case LineState.ReductionPending pending ->
                Optional.of(new Coming(
                        pending.effective().atStartOfDay(Deadlines.CALIFORNIA).toInstant(),
                        new LineEvent.ReductionTakesEffect(0)));
            case LineState.Unsubmitted _,
                    LineState.Approved _,
                    LineState.Modified _,
                    LineState.Denied _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealInReview _,
                    LineState.AppealUpheld _,
                    LineState.UpdateInReview _ -> Optional.empty();
        };
    }

    private DecisionClocks clocks(Line line, LineState.InReview state) {
        var since = state.since().atZone(Deadlines.CALIFORNIA);
        var counted = answerRestartsLimits ? since : line.received().atZone(Deadlines.CALIFORNIA);
        return state.extended()
                ? deadlines.extendedDecision(line.programme(), line.kind(), counted, since)
                : deadlines.decision(line.programme(), line.kind(), counted, since);
    }

    private static Optional<Coming> effect(Due due) {
        // A deed at the very moment at which the hours end is still in time.
        var from = due.onTheClock() ? due.end().plus(1, ChronoUnit.MICROS) : due.end();
        return switch (due.lateEffect()) {
            case DEEMED_APPROVED -> Optional.of(new Coming(from, new LineEvent.DeemApproved(due.rule())));
            case DENIED_BY_TIME -> Optional.of(new Coming(from, new LineEvent.DenyByTime(due.rule())));
            case OVERDUE_FLAG, RIGHT_LOST, NONE_STATED -> Optional.empty();
        };
    }

    /** Whether this effect is what time has done to the line by this moment. */
    boolean has(Line line, LineState state, LineEvent.Effect event, Instant by) {
        return next(line, state)
                .filter(coming -> coming.event().equals(event) && !by.isBefore(coming.at()))
                .isPresent();
    }

    Step deemApproved(Line line, LineState state, LineEvent.DeemApproved event, Instant at) {
        return has(line, state, event, at)
                ? new Step.Moved(
                        new LineState.Approved(
                                at,
                                new Authorization(
                                        line.asked().units(), line.asked().dates(), null, null)),
                        LineRule.DEEMED_APPROVED)
                : new Step.Refused(LineRule.TIME_NOT_RUN_OUT);
    }

    Step denyByTime(Line line, LineState state, LineEvent.DenyByTime event, Instant at) {
        if (!has(line, state, event, at)) {
            return new Step.Refused(LineRule.TIME_NOT_RUN_OUT);
        }
        var ground = state instanceof LineState.Deferred
                ? Reason.Ground.INFORMATION_MISSING
                : Reason.Ground.NOT_DECIDED_IN_TIME;
        var law = basis(line, event.limit());
        var appeal = deadlines.required(at.atZone(Deadlines.CALIFORNIA), DeadlineRule.PROVIDER_APPEAL_180);
        return new Step.Moved(
                new LineState.Denied(
                        at,
                        new Reason(ground, law.because(), law.citation().source()),
                        new AppealRight.Until(appeal.lastDay())),
                LineRule.DENIED_BY_TIME);
    }

    private Basis basis(Line line, DeadlineRule limit) {
        return deadlines
                .required(line.received().atZone(Deadlines.CALIFORNIA), limit)
                .basis();
    }
}
