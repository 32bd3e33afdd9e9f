package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** Who finds a request by its number, and what of it is shown. */
record AccessDoor(VectorTime time) implements Door {
    private static final String VALLEYS_NPI = "1245319599";
    private static final String NOBODYS = "0000000000";

    /** What the lines of an answer call what vectors ask for. */
    private static final Map<String, String> SHOWN = Map.of(
            "status", "line status",
            "units", "units",
            "dates", "dates",
            "pricingIndicator", "PI",
            "reason", "reason",
            "question", "question");

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var submitting = given.get("who").asText().startsWith("submitting");
        // Whoever names another member than the request's asks with the number of somebody else's request.
        var concerned = submitting
                ? Given.yes(given, "npi_match", true)
                : Given.yes(given, "npi_is_ordering_or_rendering", false) && Given.yes(given, "member_id_match", true);
        var tar = tar(given, concerned && !submitting);
        var asker = submitting && concerned ? SUNRISE : VALLEY;
        var current = given.has("replaced_by") ? continued(tar) : tar.number();

        var found = asked(asker, tar.number());
        var seen = found.statusCode() == 200;
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("allowed", seen);
        answer.put("found", seen);
        answer.put("same_answer_as_unknown_number", whole(found).equals(whole(asked(asker, NOBODYS))));
        answer.put("show", seen ? shown(found) : null);
        answer.put("return", seen && current.equals(found.path("tarNumber")) ? Given.text(given, "replaced_by") : null);
        return answer;
    }

    /** Its first line was modified and its second deferred, so that there is everything to show. */
    private TarAtTheDoor tar(JsonNode given, boolean renderedByOther) {
        var wanted = new Wanted(time.today()).renderedBy(renderedByOther ? VALLEYS_NPI : null);
        if (Given.text(given, "tcn_state", "").startsWith("RETURNED")) {
            return TarAtTheDoor.onPaper(
                    wanted, Body.of("receivedOn", time.today()).with("missing", "The signature"));
        }
        return TarAtTheDoor.submitted(wanted.lines(2))
                .after(
                        CONSULTANT,
                        "decisions",
                        Body.of(
                                        "lines",
                                        List.of(
                                                Deeds.modify(wanted.units() - 1, wanted.from(), wanted.thru())
                                                        .with("line", 1)
                                                        .fields(),
                                                Deeds.defer().with("line", 2).fields()))
                                .text());
    }

    /** The number of the request that goes on with the first line, and replaces the number before. */
    private static String continued(TarAtTheDoor tar) {
        var after = tar.wanted().thru().plusDays(1);
        var line = Body.of("line", 1).with("units", 3).with("from", after).with("thru", after.plusMonths(3));
        return as(SUNRISE)
                .header("Idempotency-Key", fresh())
                .body(Body.of("justification", "Stairs are the next goal")
                        .with("lines", line.times(1))
                        .text())
                .post("/v1/tars/{n}/reauthorizations", tar.number())
                .then()
                .statusCode(201)
                .extract()
                .path("tarNumber");
    }

    private static Set<String> shown(Response found) {
        var words = new TreeSet<String>();
        for (var line : found.jsonPath().<Map<String, @Nullable Object>>getList("lines")) {
            line.forEach((field, value) -> {
                if (value != null && SHOWN.containsKey(field)) {
                    words.add(SHOWN.get(field));
                }
            });
        }
        return words;
    }

    private static Response asked(String client, String number) {
        return as(client).header("X-Request-Id", "the-same-one").get("/v1/tars/{n}", number);
    }

    private static String whole(Response answer) {
        return answer.statusCode() + answer.asString();
    }
}
