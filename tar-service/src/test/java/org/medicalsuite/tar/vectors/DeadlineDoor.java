package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;

/** Deadlines, each at the door where somebody has to keep it. */
record DeadlineDoor(DecisionDoor decisions, PlanClocks plans, NoticeDoor notices) implements Door {
    DeadlineDoor(VectorTime time) {
        this(new DecisionDoor(time), new PlanClocks(time), new NoticeDoor(time));
    }

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        return switch (given.get("rule").asText()) {
            case "MCP_STANDARD" -> plans.standard(given);
            case "MCP_MISSED" -> plans.missed(given);
            case "MCP_DEFERRAL_30" -> plans.deferred(given);
            case "PROVIDER_APPEAL_180" -> notices.providerAppeal(given);
            case "STATE_HEARING_90" -> notices.remedy(given, false, "STATE_HEARING");
            case "PLAN_APPEAL_60" -> notices.remedy(given, true, "PLAN_APPEAL");
            case "PLAN_HEARING_120" -> notices.hearingAfterAppeal(given);
            case "NOTICE_10_DAYS_BEFORE_REDUCTION" -> notices.reduction(given);
            case "AID_PAID_PENDING" -> notices.servicesContinue(given);
            case "NOTIFY_AFTER_DECISION" -> notices.told(given);
            case "ADMISSION_APPROVAL_DAY" -> admission(given);
            default -> decisions.answer(given);
        };
    }

    /** When a consultant signs for a stay is done by hand in the hospital; no route asks for it. */
    private static Map<String, @Nullable Object> admission(JsonNode given) {
        var due = Deadlines.california()
                .required(
                        Given.moment(given, "admitted").atZone(Deadlines.CALIFORNIA),
                        DeadlineRule.ADMISSION_APPROVAL_DAY);
        return Map.of("due_date", due.lastDay(), "last_day", due.lastDay(), "raw_last_day", due.countedDay());
    }
}
