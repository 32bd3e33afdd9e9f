package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.time.Clocks;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class RecoveryHttpTest {

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_paid_claim_is_chased_with_its_clocks() {
        open("state-feed", SentClaims.key(), SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL), "metlife")
                .statusCode(200)
                .body("expected", equalTo("62.50"))
                .body("outstanding", equalTo("62.50"))
                .body("clocks.name", contains("SEEK_RECOVERY_BY", "PAY_REGARDLESS_FROM", "STATE_PURSUES_FROM"))
                .body("clocks.day", contains("2026-05-30", "2026-05-10", "2027-04-20"));
    }

    @Test
    void what_comes_in_goes_to_the_state_then_the_provider_then_the_person() {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        receive("state-feed", SentClaims.key(), id, "40.00", "5.00")
                .statusCode(200)
                .body("recoveries[0].split.state", equalTo("40.00"))
                .body("outstanding", equalTo("27.50"));
        // 27.50 to the state, then what was billed and not paid (230.00 - 62.50), then the rest.
        receive("state-feed", SentClaims.key(), id, "200.00", "0.00")
                .statusCode(200)
                .body("recoveries[1].split.state", equalTo("27.50"))
                .body("recoveries[1].split.provider", equalTo("167.50"))
                .body("recoveries[1].split.entitledPerson", equalTo("5.00"))
                .body("outstanding", equalTo("0.00"));
        assertThatThrownBy(() -> rows.change("delete from recovery")).hasMessageContaining("append-only");
    }

    @Test
    void a_recovery_sent_again_is_booked_once_and_a_case_is_opened_once() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        String id = opened(claim);
        var key = SentClaims.key();
        receive("state-feed", key, id, "10.00", "0.00").statusCode(200);
        receive("state-feed", key, id, "10.00", "0.00").statusCode(200);
        assertThat(rows.number("select count(*) from recovery where case_id = '" + id + "'"))
                .isEqualTo(1);
        open("state-feed", SentClaims.key(), claim, "metlife").statusCode(409);
    }

    @Test
    void a_second_third_party_does_not_pay_the_state_twice() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        var before = report("audit-office").extract().jsonPath();
        String health = opened(claim);
        receive("state-feed", SentClaims.key(), health, "50.00", "0.00").statusCode(200);
        String accident = open("state-feed", SentClaims.key(), claim, "allstate")
                .statusCode(200)
                .body("expected", equalTo("62.50"))
                .body("outstanding", equalTo("12.50"))
                .body("recoveries", hasSize(0))
                .extract()
                .path("caseId");
        receive("state-feed", SentClaims.key(), accident, "20.00", "0.00")
                .statusCode(200)
                .body("recoveries[0].split.state", equalTo("12.50"))
                .body("recoveries[0].split.provider", equalTo("7.50"));
        read("la-care", health).body("outstanding", equalTo("0.00")).body("recoveries", hasSize(1));
        var after = report("audit-office").extract().jsonPath();
        assertThat(more(before, after, "expected")).isEqualByComparingTo("62.50");
        assertThat(more(before, after, "toState")).isEqualByComparingTo("62.50");
    }

    @Test
    void recoveries_at_once_are_split_one_after_the_other() throws Exception {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        var statuses = AtOnce.send(
                4,
                () -> receive("state-feed", SentClaims.key(), id, "40.00", "0.00")
                        .extract()
                        .statusCode());
        assertThat(statuses).containsOnly(200);
        read("la-care", id)
                .body("recoveries.split.state", contains("40.00", "22.50", "0.00", "0.00"))
                .body("recoveries.split.provider", contains("0.00", "17.50", "40.00", "40.00"));
    }

    @Test
    void the_same_recovery_at_once_is_booked_once_and_another_under_its_key_is_refused() throws Exception {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        var key = SentClaims.key();
        var answers = AtOnce.send(
                4,
                () -> receive("state-feed", key, id, "10.00", "0.00")
                        .statusCode(200)
                        .extract()
                        .asString());
        assertThat(answers.stream().distinct()).hasSize(1);
        receive("state-feed", key, id, "11.00", "0.00").statusCode(422);
        read("la-care", id).body("recoveries.amount", contains("10.00"));
    }

    @Test
    void a_claim_that_is_taken_back_is_not_chased() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), claim).statusCode(201);
        open("state-feed", SentClaims.key(), claim, "metlife").statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void the_report_counts_what_is_stored() {
        var before = report("audit-office").statusCode(200).extract().jsonPath();
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        receive("state-feed", SentClaims.key(), id, "40.00", "5.00").statusCode(200);
        var after = report("audit-office").statusCode(200).extract().jsonPath();
        assertThat(after.getLong("claims") - before.getLong("claims")).isEqualTo(1);
        assertThat(after.getLong("claimsWithOtherCoverage") - before.getLong("claimsWithOtherCoverage"))
                .isEqualTo(1);
        assertThat(after.getLong("payAndChaseCases") - before.getLong("payAndChaseCases"))
                .isEqualTo(1);
        assertThat(more(before, after, "expected")).isEqualByComparingTo("62.50");
        assertThat(more(before, after, "recovered")).isEqualByComparingTo("40.00");
        assertThat(more(before, after, "collectionCost")).isEqualByComparingTo("5.00");
        assertThat(after.getFloat("recoveredForEachDollarOfCost")).isPositive();
        // The claim, its case, its recovery; the report itself is about nobody.
        assertThat(after.getLong("answersAboutPeople") - before.getLong("answersAboutPeople"))
                .isGreaterThanOrEqualTo(3);
        assertThat(more(before, after, "recoveredByPlans")).isEqualByComparingTo("40.00");
        assertThat(more(before, after, "toState")).isEqualByComparingTo("40.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunrise-pediatrics", "la-care"})
    void the_report_is_for_auditors_and_the_state(String client) {
        report(client).statusCode(403);
    }

    @Test
    void others_may_not_record_and_without_a_token_nobody_reads() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        open("sunrise-pediatrics", SentClaims.key(), claim, "metlife").statusCode(403);
        receive("audit-office", SentClaims.key(), "00000000-0000-0000-0000-000000000000", "1.00", "0.00")
                .statusCode(403);
        given().get("/v1/recovery-cases/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(401);
        given().get("/v1/tpl-reports?from=2026-01-01&thru=2026-12-31").then().statusCode(401);
    }

    @Test
    void what_is_not_there_or_not_theirs_is_not_found() {
        receive("state-feed", SentClaims.key(), "00000000-0000-0000-0000-000000000000", "1.00", "0.00")
                .statusCode(404);
        open("state-feed", SentClaims.key(), "2600100000000", "metlife").statusCode(404);
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        read("valley-therapy", id).statusCode(404);
        read("la-care", id).statusCode(200);
    }

    @Test
    void bad_input_is_named() {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        receive("state-feed", SentClaims.key(), id, "-1.00", "0.00")
                .statusCode(400)
                .body("errors.field", contains("amount"));
        receive("state-feed", SentClaims.key(), id, "0.00", "0.00")
                .statusCode(400)
                .body("errors.code", contains("NOTHING_RECEIVED"));
        given().auth()
                .oauth2(Tokens.of("audit-office"))
                .get("/v1/tpl-reports?from=2026-02-01&thru=2026-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("DATES_CROSS"));
    }

    private static BigDecimal more(JsonPath before, JsonPath after, String money) {
        return new BigDecimal(after.getString(money)).subtract(new BigDecimal(before.getString(money)));
    }

    private static String opened(String claim) {
        return open("state-feed", SentClaims.key(), claim, "metlife")
                .statusCode(200)
                .extract()
                .path("caseId");
    }

    private static ValidatableResponse open(String client, String key, String claim, String thirdParty) {
        return post(client, key, "/v1/recovery-cases", """
                {"claimNumber": "%s", "thirdParty": "%s", "serviceClass": "SUPPORT_ENFORCEMENT",
                 "paidOn": "2026-03-20", "thirdPartyBilledOn": "2026-01-30"}""".formatted(claim, thirdParty));
    }

    private static ValidatableResponse receive(String client, String key, String id, String amount, String cost) {
        return post(client, key, "/v1/recoveries", """
                {"caseId": "%s", "receivedOn": "%s", "amount": "%s", "collectionCost": "%s"}""".formatted(id, today(), amount, cost));
    }

    private static ValidatableResponse post(String client, String key, String path, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse read(String client, String id) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/recovery-cases/" + id)
                .then();
    }

    private static ValidatableResponse report(String client) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/tpl-reports?from=%s&thru=%s".formatted(today().minusDays(1), today().plusDays(1)))
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.CALIFORNIA);
    }
}
