package org.medicalsuite.cob;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** A complying plan pays its secondary amount ahead of a plan that should pay first and will not. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NonComplyingPaymentTest {
    private static final String PAYERS = """
            {"id": "complying", "method": "NON_COMPLYING_PLAN_AHEAD"}, {"id": "excess", "method": "STANDARD"}""";
    private static final String CONTRACT_OF_EXCESS = "\"benefit\": {\"allowed\": \"1000.00\", \"paysPercent\": 70}";

    @Test
    void the_complying_plan_pays_what_the_other_would_have_left_and_no_more() {
        pay(PAYERS, CONTRACT_OF_EXCESS)
                .statusCode(200)
                .body("payers.paid", contains("300.00", "700.00"))
                .body("lines[0].payers[0].method", equalTo("NON_COMPLYING_PLAN_AHEAD"))
                .body("lines[0].payers[0].steps.rule", contains("NORMAL_BENEFIT", "NON_COMPLYING_PLAN_AHEAD"))
                .body("patientLiability", equalTo("0.00"))
                .body("providerWriteOff", equalTo("0.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"id\": \"excess\", \"method\": \"PRIMARY\"}, {\"id\": \"complying\", \"method\": \"NON_COMPLYING_PLAN_AHEAD\"}",
                "{\"id\": \"complying\", \"method\": \"NON_COMPLYING_PLAN_AHEAD\"}, {\"id\": \"excess\", \"method\": \"MEDICARE_PART_B\"}"
            })
    void the_method_is_for_the_first_of_two_plans(String payers) {
        pay(payers, CONTRACT_OF_EXCESS).statusCode(400).body("errors.code", hasItem("METHOD_MISPLACED"));
    }

    @Test
    void without_the_contract_of_the_other_nobody_knows_what_it_would_have_paid() {
        pay(PAYERS, "\"remitted\": {\"allowed\": \"1000.00\", \"paid\": \"700.00\", \"coinsurance\": \"300.00\"}")
                .statusCode(400)
                .body("errors.code", contains("TERMS_MISFIT"));
    }

    private static ValidatableResponse pay(String payers, String excess) {
        return given().auth()
                .oauth2(Tokens.of("la-care"))
                .contentType("application/json")
                .body("""
                        {"serviceDate": "2026-03-02", "payers": [%s],
                         "lines": [{"number": 1, "charge": "1000.00", "terms": [
                           {"payer": "complying", "benefit": {"allowed": "1000.00", "paysPercent": 80}},
                           {"payer": "excess", %s}]}]}""".formatted(payers, excess))
                .post("/v1/payment-calculations")
                .then();
    }
}
