package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.cob.investigation.OvernightReprocessing;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class QuestionnaireHttpTest {
    @Inject
    OvernightReprocessing overnight;

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void where_nothing_is_known_the_claim_is_denied_and_the_person_asked() {
        var claim = claimOf("96100001A");
        var asked = send(claim)
                .statusCode(200)
                .body("information.stale", equalTo(true))
                .body("information.basis.rule", equalTo("COB_INFORMATION_ABSENT"))
                .body("questionnaire.state", equalTo("AWAITING_REPLY"))
                .body("questionnaire.followUpOn", equalTo(today().plusDays(7).toString()))
                .body("questionnaire.notices.recipient", contains("PERSON", "PROVIDER"))
                .body(
                        "questionnaire.notices[0].dueOn",
                        equalTo(today().plusDays(7).toString()));
        SentClaims.read("sunrise-pediatrics", claim).body("summary.state", equalTo("DENIED"));
        String id = asked.extract().path("questionnaire.questionnaireId");
        due(today().plusDays(7)).body("$", hasItem(id));
        due(today().plusDays(6)).body("$", not(hasItem(id)));
        send(claim).body("questionnaire.questionnaireId", equalTo(id));
    }

    @Test
    void we_are_primary_the_claim_is_paid_overnight_by_itself_and_once() {
        var claim = claimOf("96100002A");
        var id = asked(claim);
        // Aetna covers by the eligibility answer; the person says that it has ended.
        reply(id, """
                {"receivedOn": "%s", "otherCoverages": [{"id": "spn_7", "kind": "GROUP_PLAN",
                  "period": {"from": "2020-01-01", "thru": "2025-12-31"}, "subscriber": {"relation": "MOTHER"}}],
                 "claim": {"payers": [{"id": "medi-cal", "method": "MEDI_CAL"}],
                   "lines": [{"number": 1, "serviceCode": "99213", "charge": "100.00",
                     "terms": [{"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}]}}""".formatted(today()))
                .statusCode(200)
                .body("state", equalTo("REPROCESSING"))
                .body("notices.subject", hasItem("REPLY_RECEIVED"));
        var both = CompletableFuture.runAsync(overnight::overnight);
        overnight.overnight();
        both.join();
        read(id).body("state", equalTo("SETTLED"));
        SentClaims.read("sunrise-pediatrics", claim)
                .body("summary.state", equalTo("ADJUDICATED"))
                .body("adjudication.calculation.payers.payer", contains("medi-cal"))
                .body("adjudication.calculation.payers.paid", contains("70.00"));
        assertThat(rows.number("select count(*) from claim_adjudication where claim_number = '" + claim + "'"))
                .isEqualTo(1);
        send(claim)
                .body("information.basis.rule", equalTo("COB_INFORMATION_FRESH"))
                .body("questionnaire", nullValue());
    }

    @Test
    void secondary_without_the_primarys_answer_is_denied_to_the_provider_until_it_comes() {
        var claim = claimOf("96100003A");
        var id = asked(claim);
        reply(id, noOther())
                .statusCode(200)
                .body("state", equalTo("AWAITING_EOB"))
                .body(
                        "nextStep",
                        equalTo("The provider sends the primary's explanation of benefits; the person owes"
                                + " nothing meanwhile"))
                .body("notices.subject", hasItem("SEND_PRIMARY_EOB"));
        SentClaims.read("sunrise-pediatrics", claim).body("summary.state", equalTo("DENIED"));
        post(id, "follow-ups", "").statusCode(200).body("state", equalTo("AWAITING_EOB"));
        post(id, "outcomes", "{\"outcome\": \"ORDER_WRONG\"}")
                .statusCode(200)
                .body("state", equalTo("ORDER_WRONG"))
                .body("notices.subject", hasItem("CORRECT_ORDER"));
        post(id, "outcomes", """
                {"outcome": "CORRECTED", "correction": {"lines": [
                  {"number": 1, "serviceCode": "99213", "charge": "100.00", "terms": [
                    {"payer": "spn_7", "remitted": {"allowed": "90.00", "paid": "60.00", "coinsurance": "30.00"}},
                    {"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}]}}""").statusCode(200).body("state", equalTo("REPROCESSING"));
        overnight.overnight();
        SentClaims.read("sunrise-pediatrics", claim)
                .body("summary.state", equalTo("ADJUDICATED"))
                .body("adjudication.calculation.payers.paid", contains("60.00", "10.00"));
    }

    @Test
    void a_reply_that_is_sent_again_is_answered_as_before_and_a_second_one_is_refused() {
        var id = asked(claimOf("96100004A"));
        var key = SentClaims.key();
        String first = post("state-feed", id, "replies", key, noOther())
                .statusCode(200)
                .extract()
                .asString();
        post("state-feed", id, "replies", key, noOther()).statusCode(200).body(equalTo(first));
        reply(id, noOther()).statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-consultant-desk", "los-angeles-county", "sunrise-pediatrics"})
    void others_may_not_ask(String client) {
        send(client, claimOf("96100005A")).statusCode(403);
    }

    @Test
    void without_a_token_nobody_reads() {
        given().get("/v1/questionnaires/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(401);
    }

    @Test
    void what_is_not_there_or_not_theirs_is_not_found() {
        var id = asked(claimOf("96100006A"));
        read("valley-therapy", id).statusCode(404);
        read("sunrise-pediatrics", "00000000-0000-0000-0000-000000000000").statusCode(404);
    }

    @Test
    void bad_input_is_named_and_nothing_is_stored() {
        var id = asked(claimOf("96100007A"));
        reply(id, "{\"receivedOn\": \"%s\", \"otherCoverages\": []}".formatted(today().plusDays(9)))
                .statusCode(400)
                .body("errors.field", contains("receivedOn"));
        read("sunrise-pediatrics", id).body("events.kind", contains("SENT"));
    }

    private static String claimOf(String cin) {
        return SentClaims.number("""
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "2026-03-02", "totalCharge": "100.00",
                 "cms1500": {},
                 "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "99213", "charge": "100.00", "terms": [
                   {"payer": "spn_7", "benefit": {"allowed": "90.00", "paysPercent": 80}},
                   {"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}]}""".formatted(cin));
    }

    private static String asked(String claim) {
        return send(claim).statusCode(200).extract().path("questionnaire.questionnaireId");
    }

    private static ValidatableResponse send(String claim) {
        return send("state-feed", claim);
    }

    private static ValidatableResponse send(String client, String claim) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", SentClaims.key())
                .body("{\"claimNumber\": \"%s\"}".formatted(claim))
                .post("/v1/questionnaires")
                .then();
    }

    private static ValidatableResponse reply(String id, String body) {
        return post(id, "replies", body);
    }

    private static ValidatableResponse post(String id, String what, String body) {
        return post("state-feed", id, what, SentClaims.key(), body);
    }

    private static ValidatableResponse post(String client, String id, String what, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/questionnaires/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse read(String id) {
        return read("sunrise-pediatrics", id);
    }

    private static ValidatableResponse read(String client, String id) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/questionnaires/" + id)
                .then();
    }

    private static ValidatableResponse due(LocalDate by) {
        return given().auth()
                .oauth2(Tokens.of("state-feed"))
                .get("/v1/questionnaires?dueBy=" + by)
                .then()
                .statusCode(200);
    }

    private static String noOther() {
        return "{\"receivedOn\": \"%s\", \"otherCoverages\": []}".formatted(today().minusDays(1));
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.CALIFORNIA);
    }
}
