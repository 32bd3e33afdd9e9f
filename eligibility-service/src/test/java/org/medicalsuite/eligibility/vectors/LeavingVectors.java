package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.medicalsuite.eligibility.assignment.ExpeditedDisenrolment.Ground;
import org.medicalsuite.kernel.County;

/** Questions about leaving a plan, and about keeping a provider when one joins. */
final class LeavingVectors {
    private static final County ANYWHERE = County.ofCode("19");
    private static final String CONTINUITY = "/v1/continuity-of-care-requests";

    private LeavingVectors() {}

    /** Whether a ground lets somebody leave without waiting for the cut-off. */
    static Map<String, Object> expedited(Facts facts) {
        var day = Facts.RESEARCHED;
        AnyDay.go(day);
        var cin = new Newcomer(ANYWHERE)
                .in(CountyLineUp.of(ANYWHERE, day).codesOpenToAll().getFirst(), day.withDayOfMonth(1))
                .onFile(day);
        var ground = Arrays.stream(Ground.values())
                .filter(known -> known.name().equals(facts.word("program")))
                .findFirst()
                .orElse(Ground.OTHER);
        var rule = post(FEED, "/v1/disenrolments", "{\"cin\": \"%s\", \"ground\": \"%s\"}".formatted(cin, ground))
                .statusCode(201)
                .extract()
                .<String>path("basis.rule");
        return Map.of("expedited_allowed", rule.equals("EXPEDITED_DISENROLMENT"));
    }

    /** Whether there is a relation to continue shows where the provider is willing; else nothing is granted. */
    static Map<String, Object> continuity(Facts facts) {
        var start = facts.date("plan_start");
        AnyDay.go(start);
        var cin = new Newcomer(ANYWHERE)
                .in(CountyLineUp.of(ANYWHERE, start).codesOpenToAll().getFirst(), start)
                .onFile(start);
        var answer = new HashMap<String, Object>();
        answer.put("preexisting", decided(cin, facts, true).getString("state").equals("GRANTED"));
        answer.put(
                "coc_through", decided(cin, facts, facts.is("provider_willing")).getString("granted.thru"));
        return answer;
    }

    private static JsonPath decided(String cin, Facts facts, boolean willing) {
        var id = post(FEED, CONTINUITY, """
                {"cin": "%s", "npi": "1234567893", "lastVisit": "%s", "emergencyVisit": %s, "urgency": "ROUTINE"}""".formatted(
                        cin, facts.date("fs_visit"), facts.text("visit_kind").equals("emergency")))
                .statusCode(201)
                .extract()
                .<String>path("id");
        return post(FEED, CONTINUITY + "/" + id + "/decisions", """
                {"providerWilling": %s, "qualityIssue": false, "withdrawn": false}""".formatted(willing))
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
