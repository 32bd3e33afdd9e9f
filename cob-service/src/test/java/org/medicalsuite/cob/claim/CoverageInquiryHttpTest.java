package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.investigation.OvernightReprocessing;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;

/** What happens to a claim by itself when it comes in and other coverage is not known well enough. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class CoverageInquiryHttpTest {
    @Inject
    OvernightReprocessing overnight;

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void stale_information_denies_the_claim_to_the_member_and_opens_a_questionnaire_with_it() {
        var claim = sent("96200001A", remitted());
        SentClaims.read("sunrise-pediatrics", claim)
                .body("summary.state", equalTo("DENIED"))
                .body("summary.liability", equalTo("MEMBER"))
                .body(
                        "summary.reasons.rule",
                        contains("DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE", "COB_INFORMATION_STALE"));
        read(FromTheState.questionnaireOf(claim))
                .body("state", equalTo("AWAITING_REPLY"))
                .body("notices.subject", contains("QUESTIONNAIRE_SENT", "CLAIM_WAITS_FOR_PERSON"))
                .body("followUpOn", equalTo(today().plusDays(7).toString()));
    }

    @Test
    void information_of_the_last_day_of_the_year_is_fresh() {
        SentClaims.send(claim("96400001A", remitted())).statusCode(201).body("state", equalTo("ADJUDICATED"));
    }

    @Test
    void secondary_without_the_primarys_answer_is_denied_to_the_provider_and_paid_when_it_comes() {
        var claim = sent("96400002A", terms());
        SentClaims.read("sunrise-pediatrics", claim)
                .body("summary.state", equalTo("DENIED"))
                .body("summary.liability", equalTo("PROVIDER"))
                .body("summary.reasons.rule", contains("DENY_PROVIDER_LIABILITY"));
        var id = FromTheState.questionnaireOf(claim);
        read(id).body("state", equalTo("AWAITING_EOB"))
                .body("notices.subject", contains("SEND_PRIMARY_EOB"))
                .body("followUpOn", equalTo(today().plusDays(7).toString()));
        post(id, "outcomes", """
                {"outcome": "CORRECTED", "correction": {"lines": [%s]}}""".formatted(line(remitted()))).statusCode(200).body("state", equalTo("REPROCESSING"));
        overnight.overnight();
        SentClaims.read("sunrise-pediatrics", claim).body("summary.state", equalTo("ADJUDICATED"));
        read(id).body("state", equalTo("SETTLED"));
    }

    @Test
    void one_answer_has_all_claims_of_the_person_worked_out_anew_once() {
        var claims = Stream.of(1, 2, 3)
                .map(_ -> CompletableFuture.supplyAsync(() -> sent("96200002A", remitted())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var id = FromTheState.questionnaireOf(claims.getFirst());
        assertThat(claims)
                .allSatisfy(
                        claim -> assertThat(FromTheState.questionnaireOf(claim)).isEqualTo(id));
        reply(id, """
                {"receivedOn": "%s", "otherCoverages": []}""".formatted(today())).statusCode(200).body("state", equalTo("REPROCESSING"));
        var replicas = Stream.of(1, 2, 3)
                .map(_ -> CompletableFuture.runAsync(overnight::overnight))
                .toList();
        replicas.forEach(CompletableFuture::join);
        for (var claim : claims) {
            SentClaims.read("sunrise-pediatrics", claim).body("summary.state", equalTo("ADJUDICATED"));
            assertThat(rows.number("select count(*) from claim_adjudication where claim_number = '" + claim + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_plan_that_has_ended_leaves_every_claim_to_medi_cal() {
        var first = sent("96200003A", terms());
        var second = sent("96200003A", terms());
        reply(FromTheState.questionnaireOf(first), """
                {"receivedOn": "%s", "otherCoverages": [{"id": "spn_7", "kind": "GROUP_PLAN",
                  "period": {"from": "2020-01-01", "thru": "2025-12-31"}}]}""".formatted(today())).statusCode(200);
        overnight.overnight();
        for (var claim : new String[] {first, second}) {
            SentClaims.read("sunrise-pediatrics", claim)
                    .body("summary.state", equalTo("ADJUDICATED"))
                    .body("adjudication.calculation.payers.payer", contains("medi-cal"));
        }
    }

    @Test
    void facts_that_do_not_decide_leave_a_mark_and_what_to_do_next() {
        var claim = sent("96200004A", terms());
        var id = FromTheState.questionnaireOf(claim);
        reply(id, """
                {"receivedOn": "%s", "otherCoverages": []}""".formatted(today())).statusCode(200).body("state", equalTo("AWAITING_EOB"));
        post(id, "outcomes", """
                {"outcome": "CORRECTED", "correction": {"coverages": [
                  {"id": "blue", "kind": "GROUP_PLAN", "subscriber": {"relation": "PATIENT"}}]}}""").statusCode(200);
        overnight.overnight();
        SentClaims.read("sunrise-pediatrics", claim)
                .body("summary.state", equalTo("IN_REVIEW"))
                .body("summary.reasons.rule", contains("PAYER_ORDER_DIFFERS"));
        read(id).body("state", equalTo("ORDER_WRONG"));
        post(id, "outcomes", """
                {"outcome": "CORRECTED", "correction": {"coverages": [], "lines": [%s]}}""".formatted(line(remitted()))).statusCode(200);
        overnight.overnight();
        SentClaims.read("sunrise-pediatrics", claim).body("summary.state", equalTo("ADJUDICATED"));
    }

    private static String sent(String cin, String primary) {
        return SentClaims.number(claim(cin, primary));
    }

    private static String claim(String cin, String primary) {
        return """
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "2026-03-02", "totalCharge": "100.00",
                 "cms1500": {},
                 "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [%s]}""".formatted(cin, line(primary));
    }

    private static String line(String primary) {
        return """
                {"number": 1, "serviceCode": "99213", "charge": "100.00", "terms": [
                  {"payer": "spn_7", %s}, {"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}""".formatted(primary);
    }

    private static String remitted() {
        return "\"remitted\": {\"allowed\": \"90.00\", \"paid\": \"60.00\", \"coinsurance\": \"30.00\"}";
    }

    private static String terms() {
        return "\"benefit\": {\"allowed\": \"90.00\", \"paysPercent\": 80}";
    }

    private static ValidatableResponse reply(String id, String body) {
        return post(id, "replies", body);
    }

    private static ValidatableResponse post(String id, String what, String body) {
        return given().auth()
                .oauth2(Tokens.of("state-feed"))
                .contentType("application/json")
                .header("Idempotency-Key", SentClaims.key())
                .body(body)
                .post("/v1/questionnaires/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse read(String id) {
        return given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/questionnaires/" + id)
                .then()
                .statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.CALIFORNIA);
    }
}
