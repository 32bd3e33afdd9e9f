package org.medicalsuite.cob.questionnaire;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * What to do with a claim, by the stand of its questionnaire.
 *
 * @param message what the provider is told to send; null where nothing
 * @param providerActionNeeded whether the provider must do something
 */
public record NextStep(Action action, @Nullable String message, boolean providerActionNeeded, Basis basis) {
    private static final Citation CITATION =
            Citation.found("Medica administrative manual, Coordination of Benefits (2019): COB investigation");

    /** The steps of the workflow. */
    public enum Action {
        DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE,
        WAIT_FOR_QUESTIONNAIRE,
        REPROCESS_OVERNIGHT,
        DENY_PROVIDER_LIABILITY,
        PAY_AS_SECONDARY,
        PAY_AS_PRIMARY
    }

    /** The next step; the first matter that stands in the way decides. */
    public static NextStep of(ClaimStand claim) {
        if (claim.waitingForQuestionnaire()) {
            return afterQuestionnaire(claim);
        }
        if (claim.informationStale() || claim.ourPosition() == null) {
            return step(
                    Action.DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE,
                    null,
                    "What we know about other coverage is absent, too old or not enough to order the payers");
        }
        return inPosition(claim, claim.ourPosition());
    }

    private static NextStep afterQuestionnaire(ClaimStand claim) {
        if (!claim.questionnaireReceived() || claim.ourPosition() == null) {
            return step(Action.WAIT_FOR_QUESTIONNAIRE, null, "The questionnaire has not come back");
        }
        return claim.ourPosition() == 1
                ? step(
                        Action.REPROCESS_OVERNIGHT,
                        null,
                        "The questionnaire says that we are primary, so the claim is paid without a new bill")
                : inPosition(claim, claim.ourPosition());
    }

    private static NextStep inPosition(ClaimStand claim, int position) {
        if (position == 1) {
            return step(Action.PAY_AS_PRIMARY, null, "We are primary");
        }
        return claim.primaryEobReceived()
                ? step(
                        Action.PAY_AS_SECONDARY,
                        null,
                        "We are secondary and the primary's explanation of benefits is here")
                : step(
                        Action.DENY_PROVIDER_LIABILITY,
                        "SEND_PRIMARY_EOB",
                        "We are secondary and the primary's explanation of benefits is missing");
    }

    private static NextStep step(Action action, @Nullable String message, String because) {
        return new NextStep(action, message, message != null, new Basis(action.name(), because, CITATION));
    }
}
