package org.medicalsuite.tar.vectors;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.Clocked;
import org.medicalsuite.tar.deadline.DeadlineRule;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** A deadline of a decision: a request for which it runs is submitted, and left waiting or decided. */
record DecisionDoor(VectorTime time) implements Door {
    /** What is asked for so that a rule limits its decision. */
    private static final Map<DeadlineRule, UnaryOperator<Wanted>> ASKED = Map.ofEntries(
            entry(DeadlineRule.FFS_5_WORKING_DAYS_TARGET, wanted -> wanted),
            entry(DeadlineRule.FFS_30_DAYS_DEEMED_APPROVED, wanted -> wanted),
            entry(DeadlineRule.CMS_7_CALENDAR_DAYS, wanted -> wanted),
            entry(DeadlineRule.CMS_72_HOURS, wanted -> wanted.urgently("EXPEDITED")),
            entry(DeadlineRule.DRUG_24_HOURS, wanted -> wanted.of("DRUG")),
            entry(DeadlineRule.MCP_STATE_5_WORKING_DAYS, wanted -> wanted.paidByPlan(true)),
            entry(DeadlineRule.MCP_FEDERAL_STANDARD, wanted -> wanted.paidByPlan(true)),
            entry(
                    DeadlineRule.MCP_URGENT_72_HOURS,
                    wanted -> wanted.paidByPlan(true).urgently("EXPEDITED")),
            entry(
                    DeadlineRule.MCP_CONCURRENT_24_HOURS,
                    wanted -> wanted.paidByPlan(true).urgently("URGENT_CONCURRENT")),
            entry(
                    DeadlineRule.MCP_RETROSPECTIVE_30_DAYS,
                    wanted -> wanted.paidByPlan(true).afterwards("ACUTE_STAY")),
            entry(
                    DeadlineRule.MCP_DRUG_24_HOURS,
                    wanted -> wanted.paidByPlan(true).of("DRUG")),
            entry(
                    DeadlineRule.MCP_ED_30_MINUTES,
                    wanted -> wanted.paidByPlan(true).afterScreening()));

    private static final Set<String> DECIDED_BY_TIME = Set.of("DEEMED_APPROVED", "DENIED_BY_TIME");

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var rule = DeadlineRule.valueOf(given.get("rule").asText());
        var received = Given.moment(given, "received", "information_received", "request_received");
        time.beginAt(received);
        var wanted = requireNonNull(ASKED.get(rule)).apply(new Wanted(time.today()));
        var tar = TarAtTheDoor.submitted(wanted);
        if (Given.yes(given, "extended", false)) {
            tar.decided(Deeds.extend());
        }
        var clock = clock(tar.read(), rule);
        return clock == null ? notInForce(rule, received) : described(tar, clock, given);
    }

    private static @Nullable Map<String, Object> clock(JsonPath tar, DeadlineRule rule) {
        return tar.get("lines[0].clocks.find { it.basis.rule == '%s' }".formatted(rule));
    }

    /** No answer names a rule that does not run; why it does not, the rules say. */
    private static Map<String, @Nullable Object> notInForce(DeadlineRule rule, Instant received) {
        return Deadlines.california().from(received.atZone(Deadlines.CALIFORNIA), rule, false)
                        instanceof Clocked.NotInForce none
                ? Map.of("applies", false, "why", none.basis().because())
                : Map.of("applies", false);
    }

    private Map<String, @Nullable Object> described(TarAtTheDoor tar, Map<String, Object> clock, JsonNode given) {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("applies", true);
        answer.put("due_date", clock.get("lastDay"));
        answer.put("last_day", clock.get("lastDay"));
        answer.put("due", local(clock.get("at")));
        if ("IN_REVIEW".equals(Given.text(given, "status_at_end"))) {
            time.passTo(end(clock).plusMillis(1));
            answer.put("on_day_after", effect(tar.read(), clock));
            answer.put("adverse_action_date", tar.noticed("madeOn"));
        }
        if (given.hasNonNull("answered")) {
            time.passTo(Given.moment(given, "answered"));
            answer.put("outcome", effect(tar.read(), clock));
        }
        return answer;
    }

    /** What has come of the deadline by now. */
    private static String effect(JsonPath tar, Map<String, Object> clock) {
        var rule = tar.getString("lines[0].basis.rule");
        if (DECIDED_BY_TIME.contains(rule)) {
            return rule;
        }
        return tar.getBoolean("lines[0].overdue") ? String.valueOf(clock.get("lateEffect")) : "ANSWERED_IN_TIME";
    }

    private static Instant end(Map<String, Object> clock) {
        var at = clock.get("at");
        return at == null
                ? Given.midnight(
                        LocalDate.parse(String.valueOf(clock.get("lastDay"))).plusDays(1))
                : Instant.parse(at.toString());
    }

    private static @Nullable String local(@Nullable Object moment) {
        return moment == null
                ? null
                : Instant.parse(moment.toString())
                        .atZone(Deadlines.CALIFORNIA)
                        .toLocalDateTime()
                        .toString();
    }
}
