package org.medicalsuite.tar.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a line. An event says what somebody wants; {@link LineLaw} says whether it may be. */
public sealed interface LineEvent {
    /**
     * The request arrives.
     *
     * @param complete whether nothing is missing that the form asks for
     * @param needsTar whether the service needs a TAR at all
     */
    record Submit(Channel channel, boolean complete, boolean needsTar) implements LineEvent {}

    /** The provider insists on a review although no TAR is required. */
    record UpdateRejectedService(SpecialHandling specialHandling) implements LineEvent {}

    /** Approves what was asked for. */
    record Approve(PricingIndicator pricingIndicator) implements LineEvent {}

    /** Approves other units or dates than were asked for. */
    record Modify(
            int units,
            LocalDate from,
            LocalDate thru,
            @Nullable Reason reason,
            PricingIndicator pricingIndicator) implements LineEvent {}

    record Defer(String question) implements LineEvent {}

    record Deny(@Nullable Reason reason) implements LineEvent {}

    /** An entry edit that was found later. */
    record Reject(String message) implements LineEvent {}

    /** Sends an incomplete paper request back. */
    record Return(String missing) implements LineEvent {}

    /**
     * The provider answers the consultant's question.
     *
     * @param attachments number of documents sent with the answer
     */
    record AnswerDeferral(String answer, int attachments) implements LineEvent {}

    /**
     * The provider asks for another look at the decision.
     *
     * @param marked whether an electronic appeal carries the special-handling mark for appeals
     * @param paperAllowed whether the department has directed paper because its portal was down, or the request itself
     *     was on paper by the capacity ground
     * @param disputed dates or services in dispute
     */
    record Appeal(Channel channel, boolean marked, boolean paperAllowed, String reason, List<String> disputed)
            implements LineEvent {}

    /**
     * The provider gives up what is left.
     *
     * @param unitsPaid units that were already paid and stay authorised
     */
    record Cancel(int unitsPaid) implements LineEvent {}

    record Update(String change) implements LineEvent {}

    /**
     * The department announces that fewer units will be authorised.
     *
     * @param effective first day on which fewer units hold
     */
    record ReduceAuthorization(int units, LocalDate effective, Reason reason) implements LineEvent {}

    record ReductionTakesEffect() implements LineEvent {}

    /** Marks with which a provider asks for special handling. */
    enum SpecialHandling {
        NON_BENEFIT_NO_TAR_REQUIREMENT_REVIEW
    }

    default EventKind kind() {
        return switch (this) {
            case Submit _ -> EventKind.SUBMIT;
            case UpdateRejectedService _ -> EventKind.UPDATE_REJECTED_SERVICE;
            case Approve _ -> EventKind.APPROVE;
            case Modify _ -> EventKind.MODIFY;
            case Defer _ -> EventKind.DEFER;
            case Deny _ -> EventKind.DENY;
            case Reject _ -> EventKind.REJECT;
            case Return _ -> EventKind.RETURN;
            case AnswerDeferral _ -> EventKind.ANSWER_DEFERRAL;
            case Appeal _ -> EventKind.APPEAL;
            case Cancel _ -> EventKind.CANCEL;
            case Update _ -> EventKind.UPDATE;
            case ReduceAuthorization _ -> EventKind.REDUCE_AUTHORIZATION;
            case ReductionTakesEffect _ -> EventKind.REDUCTION_TAKES_EFFECT;
        };
    }
}
