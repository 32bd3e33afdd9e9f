package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Claims;
import org.medicalsuite.tar.door.LineInState;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** What becomes of a line by an event: the line is brought into its state at the door, and the event is sent there. */
record TransitionDoor(VectorTime time) implements Door {
    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var event = given.get("event").asText();
        var state = Given.text(given, "state");
        time.beginAt(Given.noon(stateBegins(given)));
        if (state == null) {
            return arrived(given);
        }
        var tar = inState(given, LineStatus.valueOf(state));
        time.passTo(Given.moment(given, "date"));
        var again = event.equals("SUBMIT") || event.equals("SUBMIT_NEW_SAME_SERVICE");
        var answer = again ? tar.wanted().sent().extract().response() : done(tar, client(given), given);
        return answer.statusCode() < 300
                ? worded(answer.jsonPath(), tar.number())
                : Map.of("error", Refusals.word(answer));
    }

    private Map<String, @Nullable Object> arrived(JsonNode given) {
        var wanted = wanted(given, LineStatus.UNSUBMITTED);
        if (!Given.yes(given, "code_needs_tar", true)) {
            wanted.of("FAMILY_PLANNING");
        }
        var complete = Given.yes(given, "complete", true);
        var tar = onPaper(given)
                ? TarAtTheDoor.onPaper(wanted, paper().with("missing", complete ? null : "The signature"))
                : TarAtTheDoor.submitted(wanted);
        return worded(tar.arrival(), tar.number());
    }

    private TarAtTheDoor inState(JsonNode given, LineStatus status) {
        var wanted = wanted(given, status);
        if (onPaper(given) && status == LineStatus.IN_REVIEW) {
            return TarAtTheDoor.onPaper(wanted, paper());
        }
        var tar = new LineInState(wanted, time.today(), effective(given)).in(status);
        Claims.used(tar, given.path("paid_units").asInt(0));
        return tar;
    }

    private static Response done(TarAtTheDoor tar, String client, JsonNode given) {
        if (given.path("attachments").asInt(0) > 0) {
            Claims.attached(tar);
        }
        var deed = Events.of(given, tar.wanted());
        return tar.attempt(client, deed.route(), deed.body());
    }

    /** The line as it is answered, and its number as its provider finds it: not at all where there is no record. */
    private static Map<String, @Nullable Object> worded(JsonPath tar, String before) {
        var found = read(SUNRISE, tar.getString("tarNumber")).extract();
        var inquirable = found.statusCode() == 200;
        var indicator = tar.getString("lines[0].pricingIndicator");
        var number = inquirable
                ? found.path("tarNumber") + Optional.ofNullable(indicator).orElse("")
                : null;
        var authorized = tar.get("lines[0].dates.authorized") != null;
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("state", tar.getString("lines[0].status"));
        answer.put("inquirable", inquirable);
        answer.put("tcn", number);
        answer.put("tcn_digits", number == null ? 0 : number.length());
        answer.put("same_tcn", number != null && number.startsWith(before));
        answer.put("pi", indicator);
        answer.put("pi_assigned", indicator != null);
        answer.put("authorised_units", authorized ? tar.get("lines[0].units.authorized") : null);
        answer.put("cancelled", tar.getBoolean("lines[0].cancelled"));
        answer.put("message", tar.getString("lines[0].message"));
        answer.put("question_shown", tar.get("lines[0].question") != null);
        return answer;
    }

    private Wanted wanted(JsonNode given, LineStatus status) {
        var from = Given.required(given, "from", "date");
        int asked = given.path("requested_units").asInt(given.path("units").asInt(10));
        return new Wanted(from)
                .paidByPlan(Given.ofPlan(given, "program"))
                .units(
                        switch (status) {
                            case APPROVED, MODIFIED, UPDATE_IN_REVIEW, REDUCTION_PENDING ->
                                given.path("authorised_units").asInt(10);
                            default -> asked;
                        })
                .between(from, Given.day(given, "thru").orElse(from.plusMonths(3)));
    }

    private Body paper() {
        return Body.of("receivedOn", time.today());
    }

    /** A reduction is announced long enough before its day. */
    private static LocalDate stateBegins(JsonNode given) {
        var date = Given.required(given, "decision_date", "date");
        var announced = effective(given).minusDays(20);
        return "REDUCTION_PENDING".equals(Given.text(given, "state")) && announced.isBefore(date) ? announced : date;
    }

    private static LocalDate effective(JsonNode given) {
        return Given.day(given, "effective_date")
                .orElse(Given.required(given, "date").plusDays(30));
    }

    private static boolean onPaper(JsonNode given) {
        return "paper".equals(Given.text(given, "channel"))
                && !"APPEAL".equals(given.get("event").asText());
    }

    private static String client(JsonNode given) {
        return switch (given.get("actor").asText()) {
            case "provider" -> SUNRISE;
            case "consultant" -> Given.ofPlan(given, "program") ? LA_CARE : CONSULTANT;
            case "department" -> CONSULTANT;
            default -> FEED;
        };
    }
}
