package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.cob.claim.SentClaims.AETNA_THEN_MEDI_CAL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class RefusedClaimsTest {
    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    /** What is changed in a good claim, and the field and word that the refusal names. Nothing may be stored. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "charge": "150.00"            | "charge": "-150.00"           | lines[0].charge              | NOT_NEGATIVE
            "totalCharge": "230.00"       | "totalCharge": "230.01"       | totalCharge                  | DOES_NOT_ADD_UP
            "2026-03-02"                  | "2026-13-02"                  | serviceFrom                  | DATE_IMPOSSIBLE
            "2026-03-02"                  | "2199-03-02"                  | serviceThru                  | DATES_CROSS
            "totalCharge"                 | "serviceThru": "2026-03-01", "totalCharge" | serviceThru     | DATES_CROSS
            "number": 2,                  | "number": 2, "serviceDate": "2026-03-03", | lines[1].serviceDate | OUTSIDE_PERIOD
            "number": 2,                  | "number": 1,                  | lines[1].number              | NUMBER_NOT_UNIQUE
            "99213"                       | "99213!"                      | lines[0].serviceCode         | PATTERN
            "cms1500": {                  | "ub04": {"typeOfBill": "0111"}, "cms1500": { | cms1500         | ONE_FORM
            "insuredId": "W1"             | "insured": {"anotherHealthBenefitPlan": true} | cms1500.otherInsured | BOX_11D_NEEDS_BOX_9
            "insuredId": "W1"             | "amountPaid": "230.01"        | cms1500.amountPaid           | DOES_NOT_ADD_UP
            "method": "PRIMARY"           | "method": "PRIMARY", "priorPayment": "1.00" | payers[0].priorPayment | DOES_NOT_ADD_UP
            "method": "PRIMARY"           | "method": "PRIMARY", "remittedOn": "2026-03-01" | payers[0].remittedOn | DATES_CROSS
            "method": "PRIMARY"           | "method": "MEDICARE"          | payers[0].method             | WORD_UNKNOWN
            "allowed": "100.00"           | "allowed": "150.01"           | lines[0].terms[0].remitted.allowed | ABOVE_LIMIT
            "cin": "91234567A"            | "cin": "1234567A"             | cin                          | CIN_FORM""")
    void a_claim_that_cannot_be_right_is_refused_and_not_stored(String good, String bad, String field, String code) {
        var before = rows.claimsAndBookings();
        assertThat(AETNA_THEN_MEDI_CAL).contains(good);
        SentClaims.send(replaceFirst(AETNA_THEN_MEDI_CAL, good, bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.find { it.field == '" + field + "' }.code", equalTo(code));
        assertThat(rows.claimsAndBookings()).isEqualTo(before);
    }

    @Test
    void another_claim_under_the_same_key_is_refused_and_not_stored() {
        var key = SentClaims.key();
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL).statusCode(201);
        var before = rows.claimsAndBookings();
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL.replace("42.50", "42.51"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(rows.claimsAndBookings()).isEqualTo(before);
    }

    @Test
    void a_claim_without_a_key_is_refused() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .contentType("application/json")
                .body(AETNA_THEN_MEDI_CAL)
                .post("/v1/claims")
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
    }

    @Test
    void while_eligibility_is_down_no_claim_is_taken_and_the_answer_says_what_to_do() {
        NeighbourServices.eligibilityDown = true;
        var before = rows.claimsAndBookings();
        var key = SentClaims.key();
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL)
                .statusCode(503)
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"));
        assertThat(rows.claimsAndBookings()).isEqualTo(before);
        NeighbourServices.eligibilityDown = false;
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL).statusCode(201);
    }

    /** What leaves a claim open is looked at by a person; the claim is stored and nobody is paid. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "placeOfService": "11"          | "placeOfService": "00"           | CODE_UNKNOWN
            "id": "spn_7", "method"         | "id": "spn_7", "relationship": "77", "method" | CODE_UNKNOWN
            "relation": "MOTHER"            | "relation": "MOTHER"             | PAYER_ORDER_DIFFERS""")
    void what_nobody_can_decide_goes_to_review(String good, String other, String rule) {
        var claim = rule.equals("PAYER_ORDER_DIFFERS")
                ? AETNA_THEN_MEDI_CAL.replace("spn_7", "another")
                : replaceFirst(AETNA_THEN_MEDI_CAL, good, other);
        SentClaims.send(claim)
                .statusCode(201)
                .body("state", equalTo("IN_REVIEW"))
                .body("reasons[0].rule", equalTo(rule));
    }

    @Test
    void medicare_for_a_reason_that_nobody_knows_goes_to_review() {
        SentClaims.send("""
                        {"cin": "90500003A", "billingProvider": "1234567893", "serviceFrom": "2026-03-02",
                         "totalCharge": "120.00",
                         "ub04": {"typeOfBill": "0131", "valueCodes": [{"code": "12", "amount": "10.00"}],
                           "occurrences": [{"code": "24", "date": "2026-03-01"}], "conditionCodes": ["09"]},
                         "payers": [{"id": "medicare", "method": "MEDICARE_PART_B"},
                                    {"id": "medi-cal", "method": "MEDICARE_CROSSOVER"}],
                         "lines": [{"number": 1, "revenueCode": "0450", "charge": "120.00", "terms": [
                           {"payer": "medicare", "partB": {"feeSchedule": "100.00"}},
                           {"payer": "medi-cal", "mediCal": {"rate": "60.00"}}]}]}""")
                .statusCode(201)
                .body("state", equalTo("IN_REVIEW"))
                .body("reasons[0].rule", equalTo("COVERAGE_FACT_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-office", "los-angeles-county", "state-consultant-desk"})
    void who_has_no_business_with_claims_may_not_send_them(String client) {
        SentClaims.send(client, SentClaims.key(), AETNA_THEN_MEDI_CAL)
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
        SentClaims.read(client, "2600000000001").statusCode(403);
        SentClaims.reverse(client, SentClaims.key(), "2600000000001").statusCode(403);
        SentClaims.totals(client, "91234567A").statusCode(403);
        given().auth().oauth2(Tokens.of(client)).get("/v1/claims").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of(client))
                .post("/v1/claims/2600000000001/replays")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_token_nobody_may_do_anything_with_claims() {
        given().get("/v1/claims").then().statusCode(401);
        given().get("/v1/claims/2600000000001").then().statusCode(401);
        for (var path : new String[] {
            "/v1/claims", "/v1/claims/2600000000001/reversals", "/v1/claims/2600000000001/replays", "/v1/claim-totals"
        }) {
            given().contentType("application/json").body("{}").post(path).then().statusCode(401);
        }
    }

    @Test
    void what_others_have_sent_does_not_exist() {
        var number = SentClaims.number(AETNA_THEN_MEDI_CAL);
        SentClaims.read("la-care", number).statusCode(200);
        SentClaims.read("valley-therapy", number).statusCode(404).body("code", equalTo("NOT_FOUND"));
        SentClaims.reverse("valley-therapy", SentClaims.key(), number).statusCode(404);
        given().auth()
                .oauth2(Tokens.of("valley-therapy"))
                .post("/v1/claims/" + number + "/replays")
                .then()
                .statusCode(404);
        SentClaims.send("valley-therapy", SentClaims.key(), AETNA_THEN_MEDI_CAL).statusCode(404);
        SentClaims.totals("valley-therapy", "91234567A").statusCode(200).body("claims", equalTo(0));
    }

    @Test
    void a_health_plan_sees_and_sends_claims_of_its_own_members_only() {
        var number = SentClaims.number(SentClaims.withTar(1));
        SentClaims.read("la-care", number).statusCode(404);
        SentClaims.send("la-care", SentClaims.key(), SentClaims.withTar(1)).statusCode(404);
        SentClaims.send("la-care", SentClaims.key(), AETNA_THEN_MEDI_CAL).statusCode(201);
    }

    @Test
    void a_number_that_is_none_is_not_found() {
        SentClaims.read("sunrise-pediatrics", "2600099999999").statusCode(404);
        SentClaims.read("sunrise-pediatrics", "12").statusCode(404);
    }

    private static String replaceFirst(String text, String part, String by) {
        int at = text.indexOf(part);
        return text.substring(0, at) + by + text.substring(at + part.length());
    }
}
