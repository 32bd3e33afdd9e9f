package org.medicalsuite.tar.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;

/** What may happen to a line that was decided: appeal, cancelling, reduction. */
record AfterDecision(Deadlines deadlines) {
    Step appeal(
            AppealRight right,
            @Nullable Authorization standing,
            @Nullable Asked refusedUpdate,
            LineEvent.Appeal event,
            Instant at) {
        return right.openUntil()
                .<Step>map(lastDay -> refusal(event, lastDay, Deadlines.localDay(at))
                        .<Step>map(Step.Refused::new)
                        .orElseGet(() -> new Step.Moved(
                                new LineState.AppealInReview(at, event.reason(), standing, refusedUpdate),
                                LineRule.APPEALED)))
                .orElseGet(() -> new Step.Refused(LineRule.ONLY_ONE_APPEAL_LEVEL));
    }

    /** The rule that this appeal offends: channel first, then time, then content. */
    private static Optional<LineRule> refusal(LineEvent.Appeal event, LocalDate lastDay, LocalDate today) {
        return switch (event.channel()) {
            case FAX -> Optional.of(LineRule.APPEAL_BY_FAX_REJECTED);
            case PAPER ->
                event.paperAllowed()
                        ? timeOrContent(event, lastDay, today)
                        : Optional.of(LineRule.APPEAL_ON_PAPER_NEEDS_GROUND);
            case ETAR ->
                event.marked() ? timeOrContent(event, lastDay, today) : Optional.of(LineRule.APPEAL_MARK_MISSING);
        };
    }

    private static Optional<LineRule> timeOrContent(LineEvent.Appeal event, LocalDate lastDay, LocalDate today) {
        if (today.isAfter(lastDay)) {
            return Optional.of(LineRule.APPEAL_LATE);
        }
        return event.reason().isBlank() || event.disputed().isEmpty()
                ? Optional.of(LineRule.APPEAL_CONTENT_MISSING)
                : Optional.empty();
    }

    Step cancel(Authorization authorization, LineEvent.Cancel event, Instant at) {
        if (authorization.cancelled()) {
            return new Step.Refused(LineRule.ALREADY_CANCELLED);
        }
        if (event.unitsPaid() > authorization.units()) {
            return new Step.Refused(LineRule.PAID_UNITS_EXCEED_AUTHORIZED);
        }
        return new Step.Moved(
                new LineState.Approved(at, authorization.cancelledDownTo(event.unitsPaid(), at)),
                LineRule.CANCELLED_NOT_DELETED);
    }

    Step update(Authorization authorization, LineEvent.Update event, Instant at) {
        if (authorization.cancelled()) {
            return new Step.Refused(LineRule.ALREADY_CANCELLED);
        }
        if (event.change().isBlank() || event.units() < 1) {
            return new Step.Refused(LineRule.UPDATE_CONTENT_MISSING);
        }
        var wanted = new Asked(event.units(), DateSpan.between(event.from(), event.thru()));
        return wanted.equals(new Asked(authorization.units(), authorization.dates()))
                ? new Step.Refused(LineRule.UPDATE_CHANGES_NOTHING)
                : new Step.Moved(
                        new LineState.UpdateInReview(at, wanted, event.change(), authorization), LineRule.UPDATE_ASKED);
    }

    /** The authorization with the payer's digit; empty where it has one. */
    static Optional<Authorization> priced(Authorization authorization, LineEvent.AssignPricingIndicator event) {
        return authorization.pricingIndicator() == null
                ? Optional.of(authorization.priced(event.pricingIndicator()))
                : Optional.empty();
    }

    Step reduce(Authorization authorization, LineEvent.ReduceAuthorization event, Instant at) {
        if (authorization.cancelled()) {
            return new Step.Refused(LineRule.ALREADY_CANCELLED);
        }
        var earliest = deadlines
                .required(at.atZone(Deadlines.CALIFORNIA), DeadlineRule.NOTICE_10_DAYS_BEFORE_REDUCTION)
                .countedDay();
        if (event.effective().isBefore(earliest)) {
            return new Step.Refused(LineRule.NOTICE_LESS_THAN_10_DAYS);
        }
        return event.units() < authorization.units()
                ? new Step.Moved(
                        new LineState.ReductionPending(
                                at, authorization, event.units(), event.effective(), event.reason()),
                        LineRule.REDUCTION_ANNOUNCED)
                : new Step.Refused(LineRule.REDUCTION_REDUCES_NOTHING);
    }

    Step takeEffect(LineState.ReductionPending state, LineEvent.ReductionTakesEffect event, Instant at) {
        if (Deadlines.localDay(at).isBefore(state.effective())) {
            return new Step.Refused(LineRule.REDUCTION_NOT_YET_IN_EFFECT);
        }
        var appeal = deadlines.required(at.atZone(Deadlines.CALIFORNIA), DeadlineRule.PROVIDER_APPEAL_180);
        return new Step.Moved(
                new LineState.Modified(
                        at,
                        state.authorization().reducedTo(state.units(), event.unitsUsed()),
                        state.reason(),
                        new AppealRight.Until(appeal.lastDay())),
                LineRule.REDUCTION_IN_EFFECT);
    }
}
