package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.door.Claims;
import org.medicalsuite.tar.door.LineInState;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/**
 * TAR numbers: typed to look a request up, and as a claim carries them. Numbers are drawn by the service, so the ten
 * digits of the vector stand for those of a request that was submitted, and the other way round in the answer.
 */
record NumberDoor(VectorTime time) implements Door {
    private static final int DIGITS = 10;

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var typed = given.get("input").asText();
        var wanted = new Wanted(time.today());
        var status = LineStatus.valueOf(Given.text(given, "line_status", "APPROVED"));
        var tar = new LineInState(wanted, time.today(), time.today().plusDays(20)).in(status);
        return Given.yes(given, "claim", false) ? claimed(tar, typed) : lookedUp(tar, typed);
    }

    private static Map<String, @Nullable Object> lookedUp(TarAtTheDoor tar, String typed) {
        var asked = wellFormed(typed) ? tar.number() + typed.substring(DIGITS) : typed;
        var found = as(SUNRISE).get("/v1/tars/{n}", asked);
        return found.statusCode() == 200
                ? described(found.jsonPath(), asked, typed)
                : Map.of("error", String.valueOf(found.<Object>path("errors[0].code")));
    }

    private static Map<String, @Nullable Object> claimed(TarAtTheDoor tar, String typed) {
        var claim = Claims.of(tar, "C1", 1)
                .with("pricingIndicator", typed.length() > DIGITS ? typed.substring(DIGITS) : null);
        var drawn = Claims.draw(tar, claim);
        return "DRAWN".equals(drawn.getString("outcome"))
                ? described(tar.read(), tar.number() + typed.substring(DIGITS), typed)
                : Map.of("error", drawn.getString("basis.rule"));
    }

    /** The number that was found, as it was typed. */
    private static Map<String, @Nullable Object> described(JsonPath found, String asked, String typed) {
        var number = found.getString("tarNumber");
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("valid", true);
        answer.put("form", asked.equals(number) ? "tcn10" : "tcn11");
        answer.put("tcn", asked.startsWith(number) ? typed.substring(0, DIGITS) : number);
        answer.put("pi", asked.equals(number) ? null : found.getString("lines[0].pricingIndicator"));
        return answer;
    }

    private static boolean wellFormed(String typed) {
        return typed.matches("[0-9]{10,11}");
    }
}
