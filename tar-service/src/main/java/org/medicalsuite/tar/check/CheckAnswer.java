package org.medicalsuite.tar.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.OtherPayer;
import org.medicalsuite.tar.need.Submitter;
import org.medicalsuite.tar.request.DueAnswer;

/**
 * Whether a TAR is needed.
 *
 * @param basis the rule that decided
 * @param tried the rules before it, and why each did not decide
 * @param decidedBy whose authorization it is: the state's consultants or the plan
 * @param missing fields without which the rule cannot decide
 * @param standard by which standard the service is judged
 * @param otherPayer what another payer must have said first
 * @param decisionTime how long a decision may take if it were asked for now; only where somebody decides
 */
public record CheckAnswer(
        Outcome outcome,
        Basis basis,
        List<Basis> tried,
        Programme decidedBy,
        List<String> missing,
        @Nullable Request request,
        Basis standard,
        @Nullable OtherPayer otherPayer,
        @Nullable DecisionTime decisionTime) {

    /** What came of the question. */
    public enum Outcome {
        TAR_NEEDED,
        TAR_NOT_NEEDED,
        /** No TAR, but the plan's own authorization may be needed; ask the plan. */
        PLAN_DECIDES,
        EMERGENCY_STATEMENT_INSUFFICIENT,
        FACTS_MISSING
    }

    /** How to ask. */
    public record Request(Form form, Submitter submittedBy, boolean verbalAllowed, List<String> documents) {}

    /**
     * Deadlines of the decision.
     *
     * @param typical the office's target, or the limit where there is none
     * @param latest the limit that binds
     * @param all every deadline that runs, the earliest first
     */
    public record DecisionTime(DueAnswer typical, DueAnswer latest, List<DueAnswer> all) {}
}
