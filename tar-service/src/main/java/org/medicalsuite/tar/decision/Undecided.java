package org.medicalsuite.tar.decision;

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

/** What may happen to a line that was not decided, or whose decision was appealed. */
record Undecided(Entry entry, Verdict verdict) {
    Step unsubmitted(Act act) {
        return act.event() instanceof Submit submit ? entry.submit(submit, act.at()) : LineLaw.notHere();
    }

    Step rejected(Act act) {
        return act.event() instanceof UpdateRejectedService ? entry.reviewRejected(act.at()) : LineLaw.notHere();
    }

    Step inReview(Line line, Act act) {
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
                    ReductionTakesEffect _ -> LineLaw.notHere();
        };
    }

    Step deferred(Line line, Act act) {
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
                    ReductionTakesEffect _ -> LineLaw.notHere();
        };
    }

    Step appealed(Line line, AppealInReview state, Act act) {
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
                    ReductionTakesEffect _ -> LineLaw.notHere();
        };
    }
}
