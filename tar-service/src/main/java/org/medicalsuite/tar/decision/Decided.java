package org.medicalsuite.tar.decision;

import org.medicalsuite.tar.decision.LineEvent.Appeal;
import org.medicalsuite.tar.decision.LineEvent.AssignPricingIndicator;
import org.medicalsuite.tar.decision.LineEvent.Cancel;
import org.medicalsuite.tar.decision.LineEvent.Effect;
import org.medicalsuite.tar.decision.LineEvent.Judgement;
import org.medicalsuite.tar.decision.LineEvent.ReduceAuthorization;
import org.medicalsuite.tar.decision.LineEvent.ReductionTakesEffect;
import org.medicalsuite.tar.decision.LineEvent.Update;
import org.medicalsuite.tar.decision.LineEvent.Wish;
import org.medicalsuite.tar.decision.LineState.Approved;
import org.medicalsuite.tar.decision.LineState.Denied;
import org.medicalsuite.tar.decision.LineState.Modified;
import org.medicalsuite.tar.decision.LineState.ReductionPending;

/** What may happen to a line that was decided. */
record Decided(AfterDecision after) {
    Step approved(Approved state, Act act) {
        return switch (act.event()) {
            case Cancel event -> after.cancel(state.authorization(), event, act.at());
            case Update event -> after.update(state.authorization(), event, act.at());
            case ReduceAuthorization event -> after.reduce(state.authorization(), event, act.at());
            case AssignPricingIndicator event ->
                AfterDecision.priced(state.authorization(), event)
                        .<Step>map(priced ->
                                new Step.Moved(new Approved(state.since(), priced), LineRule.PRICING_INDICATOR_GIVEN))
                        .orElse(new Step.Refused(LineRule.PRICING_INDICATOR_GIVEN_ALREADY));
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }

    Step modified(Modified state, Act act) {
        return switch (act.event()) {
            case Appeal event ->
                after.appeal(state.appeal(), state.authorization(), state.refusedUpdate(), event, act.at());
            case Cancel event -> after.cancel(state.authorization(), event, act.at());
            case Update event -> after.update(state.authorization(), event, act.at());
            case ReduceAuthorization event -> after.reduce(state.authorization(), event, act.at());
            case AssignPricingIndicator event ->
                AfterDecision.priced(state.authorization(), event)
                        .<Step>map(priced -> new Step.Moved(
                                new Modified(
                                        state.since(), priced, state.reason(), state.appeal(), state.refusedUpdate()),
                                LineRule.PRICING_INDICATOR_GIVEN))
                        .orElse(new Step.Refused(LineRule.PRICING_INDICATOR_GIVEN_ALREADY));
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }

    Step denied(Denied state, Act act) {
        return switch (act.event()) {
            case Appeal event -> after.appeal(state.appeal(), null, null, event, act.at());
            case Update _ -> new Step.Refused(LineRule.DENIED_CANNOT_BE_UPDATED);
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }

    Step upheld(Act act) {
        return act.event() instanceof Appeal ? new Step.Refused(LineRule.ONLY_ONE_APPEAL_LEVEL) : LineLaw.notHere();
    }

    Step pending(ReductionPending state, Act act) {
        return switch (act.event()) {
            case ReductionTakesEffect event -> after.takeEffect(state, event, act.at());
            case Cancel event -> after.cancel(state.authorization(), event, act.at());
            case Wish _, Judgement _, Effect _ -> LineLaw.notHere();
        };
    }
}
