package org.medicalsuite.tar.decision;

import org.medicalsuite.tar.decision.LineEvent.AnswerDeferral;
import org.medicalsuite.tar.decision.LineEvent.Approve;
import org.medicalsuite.tar.decision.LineEvent.Cancel;
import org.medicalsuite.tar.decision.LineEvent.DeemApproved;
import org.medicalsuite.tar.decision.LineEvent.Defer;
import org.medicalsuite.tar.decision.LineEvent.Deny;
import org.medicalsuite.tar.decision.LineEvent.DenyByTime;
import org.medicalsuite.tar.decision.LineEvent.Effect;
import org.medicalsuite.tar.decision.LineEvent.Extend;
import org.medicalsuite.tar.decision.LineEvent.Judgement;
import org.medicalsuite.tar.decision.LineEvent.Modify;
import org.medicalsuite.tar.decision.LineEvent.Reject;
import org.medicalsuite.tar.decision.LineEvent.Return;
import org.medicalsuite.tar.decision.LineEvent.Submit;
import org.medicalsuite.tar.decision.LineEvent.UpdateRejectedService;
import org.medicalsuite.tar.decision.LineEvent.Wish;
import org.medicalsuite.tar.decision.LineState.AppealInReview;
import org.medicalsuite.tar.decision.LineState.Deferred;
import org.medicalsuite.tar.decision.LineState.InReview;
import org.medicalsuite.tar.decision.LineState.UpdateInReview;

/** What may happen to a line that waits for a decision: the first, one on appeal, or one about an update. */
record Undecided(Entry entry, Verdict verdict, PassingTime time, AfterDecision after) {
    Step unsubmitted(Act act) {
        return act.event() instanceof Submit submit ? entry.submit(submit, act.at()) : LineLaw.notHere();
    }

    Step rejected(Act act) {
        return act.event() instanceof UpdateRejectedService ? entry.reviewRejected(act.at()) : LineLaw.notHere();
    }

    Step inReview(Line line, InReview state, Act act) {
        return switch (act.event()) {
            case Approve event -> verdict.approve(line, event, act.at());
            case Modify event -> verdict.modify(line, event, act.at());
            case Defer event -> verdict.defer(line, event, act.at());
            case Deny event -> verdict.deny(line, event, act.at());
            case Reject event -> entry.reject(event, act.at());
            case Return event -> entry.giveBack(line, event, act.at());
            case Extend event -> verdict.extend(line, state, event);
            case Cancel _ -> entry.withdraw(act.at());
            case DeemApproved event -> time.deemApproved(line, state, event, act.at());
            case DenyByTime event -> time.denyByTime(line, state, event, act.at());
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }

    Step deferred(Line line, Deferred state, Act act) {
        return switch (act.event()) {
            case AnswerDeferral event -> entry.answer(event, act.at());
            case Deny event -> verdict.deny(line, event, act.at());
            case Cancel _ -> entry.withdraw(act.at());
            case Submit _ -> new Step.Refused(LineRule.DUPLICATE_ANSWER_DEFERRAL_INSTEAD);
            case DenyByTime event -> time.denyByTime(line, state, event, act.at());
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }

    Step appealed(Line line, AppealInReview state, Act act) {
        return switch (act.event()) {
            case Approve event -> verdict.approveOnAppeal(line, state, event, act.at());
            case Modify event -> verdict.modifyOnAppeal(line, state, event, act.at());
            case Deny event -> verdict.uphold(line, state, event, act.at());
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }

    Step updateAsked(Line line, UpdateInReview state, Act act) {
        return switch (act.event()) {
            case Approve event -> verdict.approveUpdate(state, event, act.at());
            case Modify event -> verdict.modifyUpdate(state, event, act.at());
            case Deny event -> verdict.refuseUpdate(line, state, event, act.at());
            case Cancel event -> after.cancel(state.standing(), event, act.at());
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }
}
