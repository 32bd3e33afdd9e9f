package org.medicalsuite.tar.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.decision.LineRule;

/** Words the refusal of a rule as a problem that names the rule and its law. */
final class RuleFault {
    private static final Set<LineRule> NOT_YOURS = EnumSet.of(LineRule.ACTOR_NOT_ALLOWED, LineRule.OWN_SUBMISSION);

    /** Rules that look at the state of the line, not at what was sent. */
    private static final Set<LineRule> NOT_NOW = EnumSet.of(
            LineRule.EVENT_NOT_ALLOWED_IN_STATE,
            LineRule.TIME_HAS_DECIDED,
            LineRule.EXTENSION_NOT_ALLOWED,
            LineRule.PRICING_INDICATOR_GIVEN_ALREADY,
            LineRule.ALREADY_CANCELLED,
            LineRule.REAUTHORIZED_ALREADY,
            LineRule.REAUTHORIZED_WITHOUT_AUTHORIZATION,
            LineRule.ONLY_ONE_APPEAL_LEVEL,
            LineRule.DENIED_CANNOT_BE_UPDATED,
            LineRule.DUPLICATE_ANSWER_DEFERRAL_INSTEAD);

    private RuleFault() {}

    static FieldFault of(String field, LineRule rule) {
        return new FieldFault(
                field,
                rule.name(),
                rule.sentence(),
                "See the line's allowedActions; the rule is from "
                        + rule.citation().source());
    }

    static Refusal refusal(String field, LineRule rule) {
        return new Refusal(type(rule), rule.sentence(), List.of(of(field, rule)));
    }

    private static ProblemType type(LineRule rule) {
        if (NOT_YOURS.contains(rule)) {
            return ProblemType.NOT_ALLOWED;
        }
        return NOT_NOW.contains(rule) ? ProblemType.CONFLICT : ProblemType.RULE_REFUSES;
    }
}
