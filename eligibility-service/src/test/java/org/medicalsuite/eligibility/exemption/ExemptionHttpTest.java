package org.medicalsuite.eligibility.exemption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.COUNTY;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.packet;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.standing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExemptionHttpTest {
    private static final String EXEMPTIONS = "/v1/medical-exemption-requests";
    private static final String CONTINUITY = "/v1/continuity-of-care-requests";
    private static final String NO_PLAN = "000;00";

    @Test
    void a_request_in_time_stops_the_clock_and_a_grant_exempts_and_ends_the_packet() {
        person("94400001A", "M1;401", "19", NO_PLAN);
        var packet = packet("94400001A", today().minusDays(10)).extract().<String>path("packet.id");

        var id = ask("94400001A")
                .statusCode(201)
                .body("state", equalTo("UNDER_REVIEW"))
                .extract()
                .<String>path("id");
        get(FEED, "/v1/choice-packets/" + packet).body("state", equalTo("STOPPED"));
        ask("94400001A").statusCode(409);
        decide(id, "{\"verdict\": \"GRANT\"}")
                .statusCode(200)
                .body(
                        "granted.thru",
                        equalTo(today().plusMonths(12).minusDays(1).toString()));

        standing(FEED, "94400001A").body("status", equalTo("EXEMPT"));
        get(COUNTY, "/v1/choice-packets/" + packet).body("state", equalTo("ENDED"));
        get(COUNTY, EXEMPTIONS + "/" + id).statusCode(200).body("state", equalTo("GRANTED"));
        decide(id, "{\"verdict\": \"REFUSE\"}").statusCode(409);
    }

    @Test
    void a_refusal_lets_the_clock_go_on() {
        person("94400002C", "M1;401", "19", NO_PLAN);
        var packet = packet("94400002C", today().minusDays(10)).extract().<String>path("packet.id");
        var id = ask("94400002C").extract().<String>path("id");

        decide(id, "{\"verdict\": \"REFUSE\"}").statusCode(200).body("state", equalTo("REFUSED"));

        get(FEED, "/v1/choice-packets/" + packet)
                .body("state", equalTo("OPEN"))
                .body("chooseBy", equalTo(today().plusDays(20).toString()));
    }

    @Test
    void rules_that_keep_a_request_out_are_answers() {
        person("94400003D", "M1;401", "30", "506;01");
        person("94400004E", "58;301", "19", NO_PLAN);
        member("94400005F", today().minusDays(200));

        ask("94400003D").statusCode(200).body("basis.rule", equalTo("NO_EXEMPTION_IN_COHS"));
        ask("94400004E").statusCode(200).body("basis.rule", equalTo("EXCLUDED_PROGRAMME"));
        ask("94400005F")
                .statusCode(200)
                .body("id", nullValue())
                .body("basis.rule", equalTo("DAYS_IN_PLAN_THAT_BAR_AN_EXEMPTION"));
    }

    @Test
    void an_exemption_is_not_granted_for_longer_than_the_rule_allows() {
        person("94400006G", "M1;401", "19", NO_PLAN);
        var id = ask("94400006G").extract().<String>path("id");

        decide(id, "{\"verdict\": \"GRANT\", \"thru\": \"%s\"}".formatted(today().plusYears(2)))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED_BY_RULE"));
        get(FEED, EXEMPTIONS + "/" + id).body("state", equalTo("UNDER_REVIEW"));
    }

    @Test
    void a_plan_grants_continuity_by_the_rule_to_its_own_member() {
        var start = today().minusDays(20);
        member("94400007H", start);
        var id = post(COUNTY, CONTINUITY, """
                {"cin": "94400007H", "npi": "1234567893", "lastVisit": "%s", "emergencyVisit": false,
                 "urgency": "URGENT"}""".formatted(start.minusMonths(2)))
                .statusCode(201)
                .body("decideBy", equalTo(today().plusDays(3).toString()))
                .extract()
                .<String>path("id");

        post(PLAN, CONTINUITY + "/" + id + "/decisions", """
                {"providerWilling": true, "qualityIssue": false, "withdrawn": false}""")
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("granted.thru", equalTo(start.plusMonths(12).minusDays(1).toString()));
        post(PLAN, CONTINUITY + "/" + id + "/decisions", """
                {"providerWilling": false, "qualityIssue": false, "withdrawn": false}""").statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXEMPTIONS, CONTINUITY})
    void a_door_asks_for_token_role_and_a_person_of_ones_own(String path) {
        person("94400008M", "M1;401", "30", "506;01");

        given().contentType("application/json").body("{}").post(path).then().statusCode(401);
        post(PROVIDER, path, "{}").statusCode(403);
        post(FEED, path, "{}").statusCode(400);
        post(COUNTY, path, path.equals(EXEMPTIONS) ? form("94400008M") : """
                {"cin": "94400008M", "npi": "1234567893", "emergencyVisit": false, "urgency": "ROUTINE"}""").statusCode(404);
        given().get(path + "/none").then().statusCode(401);
        get(PROVIDER, path + "/none").statusCode(403);
        get(FEED, path + "/none").statusCode(404);
        post(COUNTY, path + "/none/decisions", "{}").statusCode(403);
    }

    private static ValidatableResponse ask(String cin) {
        return post(FEED, EXEMPTIONS, form(cin));
    }

    private static ValidatableResponse decide(String id, String decision) {
        return post(FEED, EXEMPTIONS + "/" + id + "/decisions", decision);
    }

    private static String form(String cin) {
        return """
                {"cin": "%s", "condition": "CANCER", "treatingNpi": "1234567893", "signedByMember": true,
                 "signedByPhysician": true, "physicianInPlanOfTheArea": false}""".formatted(cin);
    }

    /** A member of L.A. Care since a day. */
    private static void member(String cin, LocalDate since) {
        sendFile(
                        FEED,
                        new File834("member " + cin, today())
                                .member(cin, "ENROLMENT", "MEMBER", LocalDate.of(1990, 1, 1))
                                .coverage("304;01", since, null)
                                .aidCodes("M1;401", "19")
                                .end())
                .statusCode(201);
    }
}
