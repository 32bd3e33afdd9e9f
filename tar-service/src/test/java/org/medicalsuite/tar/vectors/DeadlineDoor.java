package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.AidPaidPending;
import org.medicalsuite.tar.deadline.Clocked;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Due;
import org.medicalsuite.tar.deadline.PlanDeferral;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.deadline.RequestKind;

/** Deadlines and what follows when they are missed. */
final class DeadlineDoor {
    private static final Deadlines DEADLINES = Deadlines.california();
    private static final String[] STARTS = {
        "received",
        "information_received",
        "decision_date",
        "decided",
        "notice_date",
        "mailed",
        "notice_mailed",
        "admitted",
        "request_received"
    };

    private DeadlineDoor() {}

    static Map<String, @Nullable Object> answer(JsonNode given) {
        return switch (given.get("rule").asText()) {
            case "MCP_STANDARD" -> planStandard(given);
            case "MCP_MISSED" -> planMissed(given);
            case "MCP_DEFERRAL_30" -> planDeferral(given);
            case "AID_PAID_PENDING" ->
                Map.of(
                        "services_continue",
                        new AidPaidPending(DEADLINES)
                                .servicesContinue(
                                        day(given, "notice_mailed"),
                                        day(given, "effective_date"),
                                        day(given, "hearing_requested")));
            case "NOTIFY_AFTER_DECISION" -> notices(given);
            case String rule -> single(given, DeadlineRule.valueOf(rule));
        };
    }

    private static Map<String, @Nullable Object> single(JsonNode given, DeadlineRule rule) {
        return switch (DEADLINES.from(start(given), rule, Door.yes(given, "extended", false))) {
            case Clocked.NotInForce none ->
                Map.of("applies", false, "why", none.basis().because());
            case Due due -> described(due, given);
        };
    }

    private static Map<String, @Nullable Object> described(Due due, JsonNode given) {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("applies", true);
        answer.put("due_date", due.lastDay().toString());
        answer.put("last_day", due.lastDay().toString());
        answer.put("raw_last_day", due.countedDay().toString());
        answer.put("earliest_effective_date", due.countedDay().toString());
        answer.put("due", local(due));
        if ("IN_REVIEW".equals(Door.text(given, "status_at_end"))) {
            var lapse = due.lapsedBy(due.end()).orElseThrow();
            answer.put("on_day_after", lapse.effect().name());
            answer.put("adverse_action_date", lapse.on().toString());
        }
        var answered = Door.text(given, "answered");
        answer.put(
                "outcome",
                answered == null
                        ? null
                        : due.lapsedBy(Door.moment(answered).toInstant())
                                .map(lapse -> lapse.effect().name())
                                .orElse("ANSWERED_IN_TIME"));
        return answer;
    }

    private static Map<String, @Nullable Object> planStandard(JsonNode given) {
        var clocks = DEADLINES.decision(
                Programme.PLAN,
                RequestKind.STANDARD,
                Door.moment(given.get("received").asText()),
                Door.moment(given.get("information_complete").asText()));
        return Map.of(
                "state_due",
                clocks.of(DeadlineRule.MCP_STATE_5_WORKING_DAYS)
                        .orElseThrow()
                        .lastDay()
                        .toString(),
                "federal_due",
                clocks.of(DeadlineRule.MCP_FEDERAL_STANDARD)
                        .orElseThrow()
                        .lastDay()
                        .toString(),
                "due_date",
                clocks.binding().orElseThrow().lastDay().toString());
    }

    private static Map<String, @Nullable Object> planMissed(JsonNode given) {
        var lastDay = day(given, "due_date");
        var effect = DEADLINES
                .required(lastDay.atStartOfDay(Deadlines.CALIFORNIA), DeadlineRule.MCP_FEDERAL_STANDARD)
                .lateEffect();
        if (!"IN_REVIEW".equals(Door.text(given, "status_at_end"))) {
            return Map.of();
        }
        var lapse = effect.after(lastDay);
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("outcome", lapse.effect().name());
        answer.put("adverse_action_date", lapse.on().toString());
        answer.put("notice_due", String.valueOf(lapse.noticeDue()));
        return answer;
    }

    private static Map<String, @Nullable Object> planDeferral(JsonNode given) {
        var answered = Door.date(given, "provider_answered").orElse(null);
        var lapse = new PlanDeferral(DEADLINES).lapse(day(given, "request_received"), answered, day(given, "on"));
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("state", lapse.isPresent() ? "DENIED" : answered == null ? "DEFERRED" : "IN_REVIEW");
        answer.put("notice", lapse.filter(l -> l.noticeDue() != null).isPresent() ? "DENIAL_TO_MEMBER" : null);
        return answer;
    }

    private static Map<String, @Nullable Object> notices(JsonNode given) {
        var decided = Door.moment(given.get("decided").asText());
        return Map.of(
                "provider_by",
                local(DEADLINES.required(decided, DeadlineRule.NOTIFY_PROVIDER_24_HOURS)),
                "member_written_by",
                DEADLINES
                        .required(decided, DeadlineRule.NOTIFY_MEMBER_2_WORKING_DAYS)
                        .lastDay()
                        .toString());
    }

    private static ZonedDateTime start(JsonNode given) {
        for (var field : STARTS) {
            if (given.hasNonNull(field)) {
                return Door.moment(given.get(field).asText());
            }
        }
        throw new IllegalArgumentException("The vector says no day on which the deadline begins");
    }

    private static LocalDate day(JsonNode given, String field) {
        return Door.date(given, field).orElseThrow();
    }

    private static String local(Due due) {
        return due.end().atZone(Deadlines.CALIFORNIA).toLocalDateTime().toString();
    }
}
