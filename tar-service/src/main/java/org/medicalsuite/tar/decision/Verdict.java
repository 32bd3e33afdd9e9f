package org.medicalsuite.tar.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;

/** What a consultant may decide, and how it must be reasoned. */
record Verdict(Deadlines deadlines) {
    Step approve(Line line, LineEvent.Approve event, Instant at) {
        return new Step.Moved(approved(line.asked(), event, at), LineRule.DECIDED_BY_CONSULTANT);
    }

    Step approveUpdate(LineState.UpdateInReview state, LineEvent.Approve event, Instant at) {
        return new Step.Moved(approved(state.wanted(), event, at), LineRule.DECIDED_BY_CONSULTANT);
    }

    Step modifyUpdate(LineState.UpdateInReview state, LineEvent.Modify event, Instant at) {
        return modified(state.wanted(), event, at, appealable(at), LineRule.DECIDED_BY_CONSULTANT);
    }

    Step refuseUpdate(Line line, LineState.UpdateInReview state, LineEvent.Deny event, Instant at) {
        return denial(line, event.reason())
                .<Step>map(Step.Refused::new)
                .orElseGet(() -> new Step.Moved(
                        new LineState.Modified(
                                at, state.standing(), given(event.reason()), appealable(at), state.wanted()),
                        LineRule.UPDATE_REFUSED));
    }

    Step approveOnAppeal(Line line, LineState.AppealInReview state, LineEvent.Approve event, Instant at) {
        return new Step.Moved(approved(state.disputed(line), event, at), LineRule.APPEAL_DECIDED);
    }

    Step modify(Line line, LineEvent.Modify event, Instant at) {
        return modified(line.asked(), event, at, appealable(at), LineRule.DECIDED_BY_CONSULTANT);
    }

    Step modifyOnAppeal(Line line, LineState.AppealInReview state, LineEvent.Modify event, Instant at) {
        return modified(state.disputed(line), event, at, new AppealRight.Exhausted(), LineRule.APPEAL_DECIDED);
    }

    Step extend(Line line, LineState.InReview state, LineEvent.Extend event) {
        if (event.reason().isBlank()) {
            return new Step.Refused(LineRule.REASON_REQUIRED);
        }
        var extensible = deadlines.extensible(
                line.programme(), line.kind(), line.received().atZone(Deadlines.CALIFORNIA));
        return state.extended() || !extensible
                ? new Step.Refused(LineRule.EXTENSION_NOT_ALLOWED)
                : new Step.Moved(new LineState.InReview(state.since(), true), LineRule.EXTENDED);
    }

    Step defer(Line line, LineEvent.Defer event, Instant at) {
        if (event.question().isBlank()) {
            return new Step.Refused(LineRule.QUESTION_REQUIRED);
        }
        var answerBy = deadlines.deferral(
                line.programme(), line.received().atZone(Deadlines.CALIFORNIA), at.atZone(Deadlines.CALIFORNIA));
        return new Step.Moved(
                new LineState.Deferred(at, event.question(), answerBy.lastDay()), LineRule.QUESTION_TO_PROVIDER);
    }

    Step deny(Line line, LineEvent.Deny event, Instant at) {
        return denial(line, event.reason())
                .<Step>map(Step.Refused::new)
                .orElseGet(() -> new Step.Moved(
                        new LineState.Denied(at, given(event.reason()), appealable(at)),
                        LineRule.DECIDED_BY_CONSULTANT));
    }

    Step uphold(Line line, LineState.AppealInReview state, LineEvent.Deny event, Instant at) {
        return denial(line, event.reason())
                .<Step>map(Step.Refused::new)
                .orElseGet(() -> new Step.Moved(
                        new LineState.AppealUpheld(at, given(event.reason()), state.standing()),
                        LineRule.APPEAL_DECIDED));
    }

    /** The rule that this reason offends; empty where it may carry a denial. */
    private static Optional<LineRule> denial(Line line, @Nullable Reason reason) {
        if (reason == null || reason.text().isBlank()) {
            return Optional.of(LineRule.REASON_REQUIRED);
        }
        if (line.programme() == Programme.FEE_FOR_SERVICE && reason.ground() != Reason.Ground.MEDICAL_NECESSITY) {
            return Optional.of(LineRule.FFS_DENIAL_MUST_BE_MEDICAL_NECESSITY);
        }
        return reason.citation().isBlank() ? Optional.of(LineRule.CITATION_REQUIRED) : Optional.empty();
    }

    private static LineState approved(Asked asked, LineEvent.Approve event, Instant at) {
        return new LineState.Approved(
                at, new Authorization(asked.units(), asked.dates(), event.pricingIndicator(), null));
    }

    private static Step modified(Asked asked, LineEvent.Modify event, Instant at, AppealRight appeal, LineRule rule) {
        var reason = event.reason();
        if (reason == null || reason.text().isBlank()) {
            return new Step.Refused(LineRule.REASON_REQUIRED);
        }
        if (event.units() < 1 || event.units() > asked.units()) {
            return new Step.Refused(LineRule.MODIFICATION_EXCEEDS_REQUEST);
        }
        var granted = new Asked(event.units(), DateSpan.between(event.from(), event.thru()));
        return granted.equals(asked)
                ? new Step.Refused(LineRule.MODIFICATION_CHANGES_NOTHING)
                : new Step.Moved(
                        new LineState.Modified(
                                at,
                                new Authorization(granted.units(), granted.dates(), event.pricingIndicator(), null),
                                reason,
                                appeal),
                        rule);
    }

    private AppealRight appealable(Instant at) {
        var due = deadlines.required(at.atZone(Deadlines.CALIFORNIA), DeadlineRule.PROVIDER_APPEAL_180);
        return new AppealRight.Until(due.lastDay());
    }

    private static Reason given(@Nullable Reason reason) {
        if (reason == null) {
            throw new IllegalStateException("A denial without a reason was let through");
        }
        return reason;
    }
}
