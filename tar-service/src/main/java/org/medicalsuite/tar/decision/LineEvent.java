package org.medicalsuite.tar.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.DeadlineRule;

/** What happens to a line. An event says what somebody wants; {@link LineLaw} says whether it may be. */
public sealed interface LineEvent {
    /** What the provider wants. */
    sealed interface Wish extends LineEvent {}

    /** What whoever pays decides. */
    sealed interface Judgement extends LineEvent {}

    /** What follows from the time alone. */
    sealed interface Effect extends LineEvent {}

    /**
     * The request arrives.
     *
     * @param complete whether nothing is missing that the form asks for
     * @param needsTar whether the service needs a TAR at all
     */
    record Submit(Channel channel, boolean complete, boolean needsTar) implements Wish {}

    /** The provider insists on a review although no TAR is required. */
    record UpdateRejectedService(SpecialHandling specialHandling) implements Wish {}

    /** Approves what was asked for. */
    record Approve(PricingIndicator pricingIndicator) implements Judgement {}

    /** Approves other units or dates than were asked for. */
    record Modify(
            int units,
            LocalDate from,
            LocalDate thru,
            @Nullable Reason reason,
            PricingIndicator pricingIndicator) implements Judgement {}

    record Defer(String question) implements Judgement {}

    record Deny(@Nullable Reason reason) implements Judgement {}

    /** An entry edit that was found later. */
    record Reject(String message) implements Judgement {}

    /** Sends an incomplete paper request back. */
    record Return(String missing) implements Judgement {}

    /** Takes the longer time that the law allows for this decision. */
    record Extend(String reason) implements Judgement {}

    /** Gives the digit that claims need where time and not a consultant has approved. */
    record AssignPricingIndicator(PricingIndicator pricingIndicator) implements Judgement {}

    /**
     * The provider answers the consultant's question.
     *
     * @param attachments number of documents sent with the answer
     */
    record AnswerDeferral(String answer, int attachments) implements Wish {}

    /**
     * The provider asks for another look at the decision.
     *
     * @param marked whether an electronic appeal carries the special-handling mark for appeals
     * @param paperAllowed whether the department has directed paper because its portal was down, or the request itself
     *     was on paper by the capacity ground
     * @param disputed dates or services in dispute
     */
    record Appeal(Channel channel, boolean marked, boolean paperAllowed, String reason, List<String> disputed)
            implements Wish {}

    /**
     * The provider gives up what is left.
     *
     * @param unitsPaid units that were already paid and stay authorised
     */
    record Cancel(int unitsPaid) implements Wish {}

    /**
     * The provider asks for other units or dates than were authorised.
     *
     * @param change what is changed and why
     */
    record Update(String change, int units, LocalDate from, LocalDate thru) implements Wish {}

    /**
     * The department announces that fewer units will be authorised.
     *
     * @param effective first day on which fewer units hold
     */
    record ReduceAuthorization(int units, LocalDate effective, Reason reason) implements Judgement {}

    /**
     * The day of a reduction has come.
     *
     * @param unitsUsed units that claims have used by then and that stay authorised
     */
    record ReductionTakesEffect(int unitsUsed) implements Effect {}

    /** The law counts the line as approved because the limit was missed. */
    record DeemApproved(DeadlineRule limit) implements Effect {}

    /** The law counts the line as denied because the limit was missed. */
    record DenyByTime(DeadlineRule limit) implements Effect {}

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
            case Extend _ -> EventKind.EXTEND;
            case AssignPricingIndicator _ -> EventKind.ASSIGN_PRICING_INDICATOR;
            case AnswerDeferral _ -> EventKind.ANSWER_DEFERRAL;
            case Appeal _ -> EventKind.APPEAL;
            case Cancel _ -> EventKind.CANCEL;
            case Update _ -> EventKind.UPDATE;
            case ReduceAuthorization _ -> EventKind.REDUCE_AUTHORIZATION;
            case ReductionTakesEffect _ -> EventKind.REDUCTION_TAKES_EFFECT;
            case DeemApproved _ -> EventKind.DEEM_APPROVED;
            case DenyByTime _ -> EventKind.DENY_BY_TIME;
        };
    }
}
