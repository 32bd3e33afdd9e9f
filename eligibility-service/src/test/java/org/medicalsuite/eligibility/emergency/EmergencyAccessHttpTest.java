package org.medicalsuite.eligibility.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.OTHER_PROVIDER;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

/** From the reason to the review. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EmergencyAccessHttpTest {
    private static final String NOT_OF_THE_PLAN = "90600001A";
    private static final String HEADER = "X-Emergency-Access";

    @Inject
    Rows rows;

    @BeforeEach
    void sample_people_are_on_file() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
    }

    @Test
    void a_plan_sees_somebody_who_is_not_its_member_and_the_use_is_marked() {
        askByCin(PLAN, NOT_OF_THE_PLAN, today()).body("outcome", equalTo("NOT_FOUND"));
        var opened =
                open(PLAN, key(), NOT_OF_THE_PLAN).statusCode(201).extract().jsonPath();
        var id = opened.getString("id");
        ask(PLAN, opened.getString("pass"))
                .statusCode(200)
                .body("outcome", equalTo("COVERED"))
                .header(HEADER, equalTo(id));
        assertThat(rows.count("select count(*) from audit_record where emergency = '" + id
                        + "' and deed = 'eligibility.inquire' and person = '" + NOT_OF_THE_PLAN + "'"))
                .isOne();
        assertThat(rows.count(
                        "select count(*) from audit_record where deed = 'emergency.open' and subject = '" + id + "'"))
                .isOne();
        ask("health-net", opened.getString("pass"))
                .body("outcome", equalTo("NOT_FOUND"))
                .header(HEADER, nullValue());
    }

    @Test
    void a_provider_sees_an_answer_that_another_was_given() {
        String evc =
                askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).extract().path("evc");
        as(OTHER_PROVIDER).get("/v1/eligibility-inquiries/" + evc).then().statusCode(404);
        String pass =
                open(OTHER_PROVIDER, key(), SamplePeople.AETNA_FIRST).extract().path("pass");
        as(OTHER_PROVIDER)
                .header(HEADER, pass)
                .get("/v1/eligibility-inquiries/" + evc)
                .then()
                .statusCode(200)
                .body("evc", equalTo(evc));
    }

    @Test
    void a_repeat_is_answered_with_the_same_pass_and_counts_once() {
        var key = key();
        String pass = open(PLAN, key, NOT_OF_THE_PLAN).statusCode(201).extract().path("pass");
        var before = rows.count("select count(*) from emergency_access");
        open(PLAN, key, NOT_OF_THE_PLAN).statusCode(201).body("pass", equalTo(pass));
        assertThat(rows.count("select count(*) from emergency_access")).isEqualTo(before);
    }

    @Test
    void who_is_not_on_file_is_answered_alike() {
        open(PLAN, key(), "90000999A")
                .statusCode(201)
                .body(
                        "pass.length()",
                        equalTo(open(PLAN, key(), NOT_OF_THE_PLAN)
                                .extract()
                                .<String>path("pass")
                                .length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state-feed", "state-consultant-desk", "audit-office", "member-app", "newcomer", "reading-room"})
    void others_get_no_pass(String client) {
        open(client, key(), NOT_OF_THE_PLAN).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void without_a_reason_or_a_key_there_is_no_pass() {
        as(PLAN).contentType("application/json")
                .header("Idempotency-Key", key())
                .body("{\"cin\": \"%s\", \"reason\": \"because\"}".formatted(NOT_OF_THE_PLAN))
                .post("/v1/emergency-accesses")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        open(PLAN, "", NOT_OF_THE_PLAN).statusCode(428);
    }

    @Test
    void an_auditor_finds_it_among_those_that_wait_and_reviews_it_once() {
        String id = open(PLAN, key(), NOT_OF_THE_PLAN).extract().path("id");
        as(AUDITOR)
                .get("/v1/emergency-accesses")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.client", equalTo(PLAN))
                .body("find { it.id == '" + id + "' }.reason", equalTo("Unconscious after an accident"));
        review(id, "JUSTIFIED").statusCode(204);
        review(id, "UNCLEAR").statusCode(409);
        as(AUDITOR).get("/v1/emergency-accesses").then().body("id", not(hasItem(id)));
        as(AUDITOR)
                .get("/v1/emergency-accesses?reviewed=true")
                .then()
                .body("find { it.id == '" + id + "' }.review.finding", equalTo("JUSTIFIED"));
        review("emg_unknown", "JUSTIFIED").statusCode(404);
    }

    @Test
    void the_person_of_an_access_leads_to_the_audit_records() {
        String id = open(PLAN, key(), NOT_OF_THE_PLAN).extract().path("id");
        String person = as(AUDITOR)
                .get("/v1/emergency-accesses")
                .then()
                .extract()
                .path("find { it.id == '" + id + "' }.person");
        as(AUDITOR)
                .queryParam("person", person)
                .get("/v1/audit-records")
                .then()
                .statusCode(200)
                .body("records.subject", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, PROVIDER, FEED})
    void nobody_else_reviews(String client) {
        as(client).get("/v1/emergency-accesses").then().statusCode(403);
        as(client)
                .contentType("application/json")
                .body("{\"finding\": \"JUSTIFIED\"}")
                .post("/v1/emergency-accesses/emg_x/reviews")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse open(String client, String key, String cin) {
        var request = as(client).contentType("application/json");
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key))
                .body("{\"cin\": \"%s\", \"reason\": \"Unconscious after an accident\"}".formatted(cin))
                .post("/v1/emergency-accesses")
                .then();
    }

    private static ValidatableResponse ask(String client, String pass) {
        return as(client)
                .contentType("application/json")
                .header(HEADER, pass)
                .body("{\"cin\": \"%s\", \"serviceDate\": \"%s\"}".formatted(NOT_OF_THE_PLAN, today()))
                .post("/v1/eligibility-inquiries")
                .then();
    }

    private static ValidatableResponse review(String id, String finding) {
        return as(AUDITOR)
                .contentType("application/json")
                .body("{\"finding\": \"%s\"}".formatted(finding))
                .post("/v1/emergency-accesses/" + id + "/reviews")
                .then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
