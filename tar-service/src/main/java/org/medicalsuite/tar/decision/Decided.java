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
import org.medicalsuite.tar.decision.LineState.Approved;
import org.medicalsuite.tar.decision.LineState.Denied;
import org.medicalsuite.tar.decision.LineState.Modified;
import org.medicalsuite.tar.decision.LineState.ReductionPending;

/** What may happen to a line that was decided. */
record Decided(AfterDecision after) {
    Step approved(Approved state, Act act) {
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
                    ReductionTakesEffect _ -> LineLaw.notHere();
        };
    }

    Step modified(Modified state, Act act) {
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
                    ReductionTakesEffect _ -> LineLaw.notHere();
        };
    }

    Step denied(Denied state, Act act) {
        return switch (act.event()) {
            case Appeal event -> after.appeal(state.appeal(), null, event, act.at());
            case Update _ -> new Step.Refused(LineRule.DENIED_CANNOT_BE_UPDATED);
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
                    ReductionTakesEffect _ -> LineLaw.notHere();
        };
    }

    Step upheld(Act act) {
        return act.event() instanceof Appeal ? new Step.Refused(LineRule.ONLY_ONE_APPEAL_LEVEL) : LineLaw.notHere();
    }

    Step pending(ReductionPending state, Act act) {
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
                    ReduceAuthorization _ -> LineLaw.notHere();
        };
    }
}
