package org.medicalsuite.tar.decision;

import static org.medicalsuite.tar.decision.LineRule.ACTOR_NOT_ALLOWED;
import static org.medicalsuite.tar.decision.LineRule.DENIED_CANNOT_BE_UPDATED;
import static org.medicalsuite.tar.decision.LineRule.EVENT_NOT_ALLOWED_IN_STATE;
import static org.medicalsuite.tar.decision.LineRule.ONLY_ONE_APPEAL_LEVEL;
import static org.medicalsuite.tar.decision.LineRule.OWN_SUBMISSION;

import java.util.List;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.decision.LineEvent.AnswerDeferral;
import org.medicalsuite.tar.decision.LineEvent.Appeal;
import org.medicalsuite.tar.decision.LineEvent.Approve;
import org.medicalsuite.tar.decision.LineEvent.Cancel;
import org.medicalsuite.tar.decision.LineEvent.Defer;
import org.medicalsuite.tar.decision.LineEvent.Deny;
import org.medicalsuite.tar.decision.LineEvent.Modify;
import org.medicalsuite.tar.decision.LineEvent.ReduceAuthorization;
import org.medicalsuite.tar.decision.LineEvent.ReductionTakesEffect;
import org.medicalsuite.tar.decision.LineEvent.Reject;
import org.medicalsuite.tar.decision.LineEvent.Return;
import org.medicalsuite.tar.decision.LineEvent.Submit;
import org.medicalsuite.tar.decision.LineEvent.Update;
import org.medicalsuite.tar.decision.LineEvent.UpdateRejectedService;
import org.medicalsuite.tar.decision.LineState.AppealInReview;
import org.medicalsuite.tar.decision.LineState.AppealUpheld;
import org.medicalsuite.tar.decision.LineState.Approved;
import org.medicalsuite.tar.decision.LineState.Deferred;
import org.medicalsuite.tar.decision.LineState.Denied;
import org.medicalsuite.tar.decision.LineState.InReview;
import org.medicalsuite.tar.decision.LineState.Modified;
import org.medicalsuite.tar.decision.LineState.ReductionPending;
import org.medicalsuite.tar.decision.LineState.Rejected;
import org.medicalsuite.tar.decision.LineState.Returned;
import org.medicalsuite.tar.decision.LineState.Unsubmitted;
import org.medicalsuite.tar.decision.LineState.Withdrawn;

/** Which event may happen to a line in which state, and what the line is afterwards. */
public final class LineLaw {
    private final Entry entry = new Entry();
    private final Verdict verdict;
    private final AfterDecision after;

    public LineLaw(Deadlines deadlines) {
        this.verdict = new Verdict(deadlines);
        this.after = new AfterDecision(deadlines);
    }

    /** What becomes of the line by this act. */
    public Step next(Line line, LineState state, Act act) {
        if (act.actor() != act.event().kind().actor(line.programme())) {
            return new Step.Refused(ACTOR_NOT_ALLOWED);
        }
        if (act.ownSubmission() && act.event().kind().decides()) {
            return new Step.Refused(OWN_SUBMISSION);
        }
        return switch (state) {
            case Unsubmitted _ -> unsubmitted(act);
            case Returned _ -> unsubmitted(act);
            case Rejected _ -> rejected(act);
            case InReview _ -> inReview(line, act);
            case Deferred _ -> deferred(line, act);
            case Approved approved -> approved(approved, act);
            case Modified modified -> modified(modified, act);
            case Denied denied -> denied(denied, act);
            case AppealInReview appealed -> appealed(line, appealed, act);
            case AppealUpheld _ -> upheld(act);
            case ReductionPending pending -> pending(pending, act);
            case Withdrawn _ -> notHere();
        };
    }

    /**
     * The last step of these acts, which were allowed when they were stored.
     *
     * @param acts at least the submission
     */
    public Step.Moved fold(Line line, List<Act> acts) {
        var last = step(line, new Unsubmitted(), acts.getFirst());
        for (var act : acts.subList(1, acts.size())) {
            last = step(line, last.state(), act);
        }
        return last;
    }

    private Step.Moved step(Line line, LineState state, Act act) {
        return switch (next(line, state, act)) {
            case Step.Moved moved -> moved;
            case Step.Refused(var rule) ->
                throw new IllegalStateException(
                        "The stored event " + act.event().kind() + " contradicts " + rule);
        };
    }

    private Step unsubmitted(Act act) {
        return act.event() instanceof Submit submit ? entry.submit(submit, act.at()) : notHere();
    }

    private Step rejected(Act act) {
        return act.event() instanceof UpdateRejectedService ? entry.reviewRejected(act.at()) : notHere();
    }

    private Step inReview(Line line, Act act) {
        return switch (act.event()) {
            case Approve event -> verdict.approve(line, event, act.at());
            case Modify event -> verdict.modify(line, event, act.at());
            case Defer event -> verdict.defer(line, event, act.at());
            case Deny event -> verdict.deny(line, event, act.at());
            case Reject event -> entry.reject(event, act.at());
            case Return event -> entry.giveBack(line, event, act.at());
            case Cancel _ -> entry.withdraw(act.at());
            case Submit _,
                    UpdateRejectedService _,
                    AnswerDeferral _,
                    Appeal _,
                    Update _,
                    ReduceAuthorization _,
                    ReductionTakesEffect _ -> notHere();
        };
    }

    private Step deferred(Line line, Act act) {
        return switch (act.event()) {
            case AnswerDeferral event -> entry.answer(event, act.at());
            case Deny event -> verdict.deny(line, event, act.at());
            case Cancel _ -> entry.withdraw(act.at());
            case Submit _ -> new Step.Refused(LineRule.DUPLICATE_ANSWER_DEFERRAL_INSTEAD);
            case UpdateRejectedService _,
                    Approve _,
                    Modify _,
                    Defer _,
                    Reject _,
                    Return _,
                    Appeal _,
                    Update _,
                    ReduceAuthorization _,
                    ReductionTakesEffect _ -> notHere();
        };
    }

    private Step approved(Approved state, Act act) {
        return switch (act.event()) {
            case Cancel event -> after.cancel(state.authorization(), event, act.at());
            case ReduceAuthorization event -> after.reduce(state.authorization(), event, act.at());
            case Submit _,
                    UpdateRejectedService _,
                    Approve _,
                    Modify _,
                    Defer _,
                    Deny _,
                    Reject _,
                    Return _,
                    AnswerDeferral _,
                    Appeal _,
                    Update _,
                    ReductionTakesEffect _ -> notHere();
        };
    }

    private Step modified(Modified state, Act act) {
        return switch (act.event()) {
            case Appeal event -> after.appeal(state.appeal(), state.authorization(), event, act.at());
            case Cancel event -> after.cancel(state.authorization(), event, act.at());
            case ReduceAuthorization event -> after.reduce(state.authorization(), event, act.at());
            case Submit _,
                    UpdateRejectedService _,
                    Approve _,
                    Modify _,
                    Defer _,
                    Deny _,
                    Reject _,
                    Return _,
                    AnswerDeferral _,
                    Update _,
                    ReductionTakesEffect _ -> notHere();
        };
    }

    private Step denied(Denied state, Act act) {
        return switch (act.event()) {
            case Appeal event -> after.appeal(state.appeal(), null, event, act.at());
            case Update _ -> new Step.Refused(DENIED_CANNOT_BE_UPDATED);
            case Submit _,
                    UpdateRejectedService _,
                    Approve _,
                    Modify _,
                    Defer _,
                    Deny _,
                    Reject _,
                    Return _,
                    AnswerDeferral _,
                    Cancel _,
                    ReduceAuthorization _,
                    ReductionTakesEffect _ -> notHere();
        };
    }

    private Step appealed(Line line, AppealInReview state, Act act) {
        return switch (act.event()) {
            case Approve event -> verdict.approveOnAppeal(line, event, act.at());
            case Modify event -> verdict.modifyOnAppeal(line, event, act.at());
            case Deny event -> verdict.uphold(line, state, event, act.at());
            case Submit _,
                    UpdateRejectedService _,
                    Defer _,
                    Reject _,
                    Return _,
                    AnswerDeferral _,
                    Appeal _,
                    Cancel _,
                    Update _,
                    ReduceAuthorization _,
                    ReductionTakesEffect _ -> notHere();
        };
    }

    private Step upheld(Act act) {
        return act.event() instanceof Appeal ? new Step.Refused(ONLY_ONE_APPEAL_LEVEL) : notHere();
    }

    private Step pending(ReductionPending state, Act act) {
        return switch (act.event()) {
            case ReductionTakesEffect _ -> after.takeEffect(state, act.at());
            case Cancel event -> after.cancel(state.authorization(), event, act.at());
            case Submit _,
                    UpdateRejectedService _,
                    Approve _,
                    Modify _,
                    Defer _,
                    Deny _,
                    Reject _,
                    Return _,
                    AnswerDeferral _,
                    Appeal _,
                    Update _,
                    ReduceAuthorization _ -> notHere();
        };
    }

    private static Step notHere() {
        return new Step.Refused(EVENT_NOT_ALLOWED_IN_STATE);
    }
}
