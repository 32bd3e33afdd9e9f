package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** A plan's clocks: two side by side, missed, and stopped by a question. */
record PlanClocks(VectorTime time) {
    private static final int LONGEST = 14;

    /** Where the plan had to ask for information, it asked on the day of receipt. */
    Map<String, @Nullable Object> standard(JsonNode given) {
        time.beginAt(Given.moment(given, "received"));
        var tar = submitted();
        if (!Given.text(given, "received", "").equals(Given.text(given, "information_complete"))) {
            tar.decided(Deeds.defer());
            time.passTo(Given.moment(given, "information_complete"));
            tar.after(SUNRISE, "answers", Body.aboutLine(Deeds.reply()));
        }
        var read = tar.read();
        var lastDay = "lines[0].clocks.find { it.basis.rule == '%s' }.lastDay";
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("state_due", read.getString(lastDay.formatted("MCP_STATE_5_WORKING_DAYS")));
        answer.put("federal_due", read.getString(lastDay.formatted("MCP_FEDERAL_STANDARD")));
        answer.put("due_date", read.getString("dueBy.lastDay"));
        return answer;
    }

    Map<String, @Nullable Object> missed(JsonNode given) {
        var due = Given.required(given, "due_date");
        time.beginAt(Given.noon(receiptOf(due)));
        var tar = submitted();
        time.passTo(Given.midnight(due.plusDays(1)));
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("outcome", tar.read().getString("lines[0].basis.rule"));
        answer.put("adverse_action_date", tar.noticed("madeOn"));
        answer.put("notice_due", tar.noticed("mailBy"));
        return answer;
    }

    Map<String, @Nullable Object> deferred(JsonNode given) {
        time.beginAt(Given.moment(given, "request_received"));
        var tar = submitted().decided(Deeds.defer());
        if (given.hasNonNull("provider_answered")) {
            time.passTo(Given.moment(given, "provider_answered"));
            // Refused where it comes too late, and what time has done then shows below.
            tar.attempt(SUNRISE, "answers", Body.aboutLine(Deeds.reply()));
        }
        time.passTo(Given.moment(given, "on"));
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("state", tar.read().getString("lines[0].status"));
        answer.put("notice", "DENIED".equals(tar.noticed("action")) ? "DENIAL_TO_MEMBER" : null);
        return answer;
    }

    private TarAtTheDoor submitted() {
        return TarAtTheDoor.submitted(new Wanted(time.today()).paidByPlan(true));
    }

    /** The day on which a plan must receive a standard request for its decision to be due on a day. */
    private LocalDate receiptOf(LocalDate due) {
        return IntStream.rangeClosed(1, LONGEST)
                .mapToObj(due::minusDays)
                .filter(day -> due.equals(latest(day)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No standard request to a plan is due on " + due));
    }

    private @Nullable LocalDate latest(LocalDate received) {
        time.beginAt(Given.noon(received));
        var body = Body.of("category", "PHYSICAL_THERAPY")
                .with("variant", "TREATMENT")
                .with("serviceDate", received)
                .with("programme", "PLAN");
        return Optional.ofNullable(as(SUNRISE)
                        .body(body.text())
                        .post("/v1/authorization-checks")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("decisionTime.latest.lastDay"))
                .map(LocalDate::parse)
                .orElse(null);
    }
}
