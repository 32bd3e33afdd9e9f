package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** The certification's figures, over what is stored. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class TplReportHttpTest {
    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void the_report_counts_what_is_stored() {
        var before = report("audit-office").statusCode(200).extract().jsonPath();
        String id = SentRecoveries.opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        SentRecoveries.receive("state-feed", SentClaims.key(), id, "40.00", "5.00")
                .statusCode(200);
        // Denied, but not for want of another payer's answer.
        SentClaims.send(
                        "state-feed",
                        SentClaims.key(),
                        SentClaims.AETNA_THEN_MEDI_CAL.replace("91234567A", "90999999A"))
                .body("state", equalTo("DENIED"));
        var after = report("audit-office").statusCode(200).extract().jsonPath();
        assertThat(after.getLong("claims") - before.getLong("claims")).isEqualTo(2);
        assertThat(after.getLong("claimsWithOtherCoverage") - before.getLong("claimsWithOtherCoverage"))
                .isEqualTo(2);
        assertThat(after.getLong("deniedToProvider")).isEqualTo(before.getLong("deniedToProvider"));
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
    void a_claim_that_waits_for_the_primarys_answer_counts_as_returned_to_the_provider() {
        var before = report("audit-office").extract().jsonPath();
        SentClaims.send(SentClaims.AETNA_THEN_MEDI_CAL.replace(
                        "\"remitted\": {\"allowed\": \"100.00\", \"paid\": \"80.00\", \"coinsurance\": \"20.00\"}",
                        "\"benefit\": {\"allowed\": \"100.00\", \"paysPercent\": 80}"))
                .statusCode(201)
                .body("state", equalTo("DENIED"))
                .body("liability", equalTo("PROVIDER"));
        var after = report("audit-office").extract().jsonPath();
        assertThat(after.getLong("deniedToProvider") - before.getLong("deniedToProvider"))
                .isEqualTo(1);
    }

    @Test
    void what_is_chased_from_two_third_parties_is_expected_once() {
        var before = report("audit-office").extract().jsonPath();
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        String health = SentRecoveries.opened(claim);
        SentRecoveries.receive("state-feed", SentClaims.key(), health, "50.00", "0.00")
                .statusCode(200);
        SentRecoveries.open("state-feed", SentClaims.key(), claim, "allstate").statusCode(200);
        var after = report("audit-office").extract().jsonPath();
        assertThat(after.getLong("payAndChaseCases") - before.getLong("payAndChaseCases"))
                .isEqualTo(2);
        assertThat(more(before, after, "expected")).isEqualByComparingTo("62.50");
        assertThat(more(before, after, "toState")).isEqualByComparingTo("50.00");
    }

    @Test
    void without_a_token_nobody_reads_and_days_that_cross_are_named() {
        given().get("/v1/tpl-reports?from=2026-01-01&thru=2026-12-31").then().statusCode(401);
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

    private static ValidatableResponse report(String client) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/tpl-reports?from=%s&thru=%s"
                        .formatted(
                                SentRecoveries.today().minusDays(1),
                                SentRecoveries.today().plusDays(1)))
                .then();
    }
}
