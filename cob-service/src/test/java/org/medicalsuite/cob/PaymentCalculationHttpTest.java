package org.medicalsuite.cob;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PaymentCalculationHttpTest {
    static final String TWO_LINES = """
            {"cin": "91234567A", "serviceDate": "2026-03-02",
             "payers": [{"id": "aetna", "method": "PRIMARY"}, {"id": "la-care", "method": "MEDI_CAL"}],
             "lines": [
               {"number": 1, "charge": "150.00", "terms": [
                 {"payer": "aetna", "benefit": {"allowed": "100.00", "paysPercent": 80}},
                 {"payer": "la-care", "mediCal": {"rate": "110.00"}}]},
               {"number": 2, "charge": "80.00", "terms": [
                 {"payer": "aetna", "benefit": {"allowed": "60.00", "deductible": "60.00", "paysPercent": 80}},
                 {"payer": "la-care", "mediCal": {"rate": "42.50"}}]}]}""";

    @Test
    void a_plan_and_then_medi_cal_are_worked_out_with_every_step() {
        calculate("sunrise-pediatrics", TWO_LINES)
                .statusCode(200)
                .body("charge", equalTo("230.00"))
                .body("payers.payer", contains("aetna", "la-care"))
                .body("payers.paid", contains("80.00", "62.50"))
                .body("patientLiability", equalTo("0.00"))
                .body("providerWriteOff", equalTo("87.50"))
                .body(
                        "lines[0].payers[1].steps[0].formula",
                        equalTo("max(0, min(rate - paid before, patient responsibility))"))
                .body("lines[0].payers[1].steps[0].inputs.amount", contains("110.00", "80.00", "20.00"))
                .body("lines[0].payers[1].steps[0].result", equalTo("20.00"))
                .body(
                        "lines[0].payers[1].steps[0].citation.source",
                        equalTo("22 CCR 51005(a)(1); W&I 14124.90; W&I 14000(b)"))
                .body("lines[0].payers[0].adjustments.group", contains("PR", "CO"))
                .body("lines[0].payers[0].adjustments.code", contains("2", "45"))
                .body("lines[0].payers[0].adjustments.amount", contains("20.00", "50.00"))
                .body("lines[0].payers[1].adjustments.code", contains("23"))
                .body("lines[0].payers[1].adjustments.amount", contains("130.00"))
                .body("lines[1].patientBasis.rule", equalTo("MEDI_CAL_SHARE_OF_COST_ONLY"))
                .body("deductibleCredits.payer", contains("aetna"))
                .body("deductibleCredits.amount", contains("60.00"))
                .body("deductibleCredits[0].basis.rule", equalTo("PAYMENTS_OF_LATER_PAYERS_COUNT"));
    }

    @Test
    void a_remittance_of_the_primary_takes_the_place_of_its_contract() {
        calculate("la-care", """
                {"serviceDate": "2026-03-02", "shareOfCost": "5.00",
                 "payers": [{"id": "a", "method": "PRIMARY"}, {"id": "m", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "charge": "150.00", "terms": [
                   {"payer": "a", "remitted": {"allowed": "100.00", "paid": "70.00", "coinsurance": "20.00", "copay": "10.00"}},
                   {"payer": "m", "mediCal": {"rate": "95.00"}}]}]}""")
                .statusCode(200)
                .body("payers.paid", contains("70.00", "20.00"))
                .body("patientLiability", equalTo("5.00"))
                .body("providerWriteOff", equalTo("55.00"))
                .body("lines[0].payers[1].adjustments.code", containsInAnyOrder("142", "23", "45"));
    }

    @Test
    void a_crossover_is_capped_on_the_claims_total() {
        calculate("la-care", """
                {"serviceDate": "2026-03-02",
                 "payers": [{"id": "medicare", "method": "MEDICARE_PART_B"}, {"id": "m", "method": "MEDICARE_CROSSOVER"}],
                 "lines": [
                   {"number": 1, "charge": "120.00", "terms": [
                     {"payer": "medicare", "partB": {"feeSchedule": "100.00"}}, {"payer": "m", "mediCal": {"rate": "60.00"}}]},
                   {"number": 2, "charge": "70.00", "terms": [
                     {"payer": "medicare", "partB": {"feeSchedule": "50.00"}}, {"payer": "m", "mediCal": {"rate": "90.00"}}]}]}""")
                .statusCode(200)
                .body("payers.paid", contains("120.00", "30.00"))
                .body("claimSteps.rule", hasItem("MEDICARE_CROSSOVER"))
                .body("patientLiability", equalTo("0.00"));
    }

    @Test
    void a_reserve_is_drawn_and_its_movement_is_told() {
        calculate("la-care", """
                {"serviceDate": "2025-05-03",
                 "payers": [{"id": "a", "method": "PRIMARY"},
                            {"id": "b", "method": "ALTERNATIVE_ONE",
                             "reserve": {"balance": "600.00", "from": "2025-01-01", "thru": "2025-12-31"}}],
                 "lines": [{"number": 1, "charge": "400.00", "allowableExpense": "400.00", "terms": [
                   {"payer": "a", "benefit": {"covered": false, "allowed": "0.00", "paysPercent": 0}},
                   {"payer": "b", "benefit": {"allowed": "400.00", "paysPercent": 50}}]}]}""")
                .statusCode(200)
                .body("payers.paid", contains("0.00", "400.00"))
                .body("reserves[0].before", equalTo("600.00"))
                .body("reserves[0].after", equalTo("400.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sunrise-pediatrics", "la-care", "los-angeles-county", "state-consultant-desk", "state-feed"})
    void everyone_who_coordinates_may_ask(String client) {
        calculate(client, TWO_LINES).statusCode(200);
    }

    @Test
    void without_a_token_nobody_may_ask() {
        given().contentType("application/json")
                .body(TWO_LINES)
                .post("/v1/payment-calculations")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @Test
    void an_auditor_may_not_ask() {
        calculate("audit-office", TWO_LINES).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        calculate("la-care", "{").statusCode(400).body("code", equalTo("MALFORMED_BODY"));
    }

    @Test
    void an_unknown_field_is_named() {
        refused(
                TWO_LINES.replace("\"rate\": \"42.50\"", "\"price\": \"42.50\""),
                "lines[1].terms[1].mediCal.price",
                "FIELD_UNKNOWN");
    }

    @Test
    void an_impossible_date_is_named() {
        refused(TWO_LINES.replace("2026-03-02", "2026-13-02"), "serviceDate", "DATE_IMPOSSIBLE");
    }

    @Test
    void an_amount_below_zero_is_named() {
        refused(TWO_LINES.replace("\"150.00\"", "\"-150.00\""), "lines[0].charge", "NOT_NEGATIVE");
    }

    @Test
    void an_amount_with_a_third_decimal_is_named() {
        refused(TWO_LINES.replace("\"42.50\"", "\"42.505\""), "lines[1].terms[1].mediCal.rate", "MONEY_FORM");
    }

    @Test
    void an_amount_that_is_a_number_is_named() {
        refused(TWO_LINES.replace("\"42.50\"", "42.5"), "lines[1].terms[1].mediCal.rate", "TEXT_EXPECTED");
    }

    @Test
    void a_percentage_above_a_hundred_is_named() {
        refused(
                TWO_LINES.replace("\"100.00\", \"paysPercent\": 80", "\"100.00\", \"paysPercent\": 101"),
                "lines[0].terms[0].benefit.paysPercent",
                "DECIMAL_MAX");
    }

    @Test
    void an_allowed_amount_above_the_charge_is_named() {
        refused(TWO_LINES.replace("\"100.00\"", "\"150.01\""), "lines[0].terms[0].benefit.allowed", "ABOVE_LIMIT");
    }

    @Test
    void a_medicare_deductible_above_that_of_the_year_is_named() {
        var claim = """
                {"serviceDate": "2026-03-02", "payers": [{"id": "m", "method": "MEDICARE_PART_B"}],
                 "lines": [{"number": 1, "charge": "400.00", "terms": [
                   {"payer": "m", "partB": {"feeSchedule": "400.00", "unmetDeductible": "283.00"}}]}]}""";
        calculate("la-care", claim).statusCode(200).body("payers.paid", contains("93.60"));
        refused(claim.replace("283.00", "283.01"), "lines[0].terms[0].partB.unmetDeductible", "ABOVE_LIMIT");
        refused(claim.replace("2026-03-02", "2025-03-02"), "lines[0].terms[0].partB.unmetDeductible", "ABOVE_LIMIT");
    }

    @Test
    void a_reserve_of_another_period_is_refused() {
        refused("""
                {"serviceDate": "2026-01-04",
                 "payers": [{"id": "a", "method": "PRIMARY"},
                            {"id": "b", "method": "ALTERNATIVE_ONE",
                             "reserve": {"balance": "300.00", "from": "2025-01-01", "thru": "2025-12-31"}}],
                 "lines": [{"number": 1, "charge": "300.00", "terms": [
                   {"payer": "a", "benefit": {"allowed": "300.00", "paysPercent": 40}},
                   {"payer": "b", "benefit": {"allowed": "300.00", "paysPercent": 20}}]}]}""", "payers[1].reserve", "OUTSIDE_PERIOD");
    }

    @Test
    void a_remittance_that_does_not_add_up_is_named() {
        refused(
                TWO_LINES.replace(
                        "\"benefit\": {\"allowed\": \"100.00\", \"paysPercent\": 80}",
                        "\"remitted\": {\"allowed\": \"100.00\", \"paid\": \"80.00\", \"coinsurance\": \"19.99\"}"),
                "lines[0].terms[0].remitted.allowed",
                "DOES_NOT_ADD_UP");
    }

    @Test
    void medi_cal_before_another_payer_is_refused() {
        refused(
                TWO_LINES
                        .replace("\"PRIMARY\"", "\"STANDARD\"")
                        .replace(
                                "{\"id\": \"aetna\", \"method\": \"STANDARD\"}, {\"id\": \"la-care\", \"method\": \"MEDI_CAL\"}",
                                "{\"id\": \"la-care\", \"method\": \"MEDI_CAL\"}, {\"id\": \"aetna\", \"method\": \"STANDARD\"}"),
                "payers[0].method",
                "METHOD_MISPLACED");
    }

    @Test
    void a_payer_without_terms_is_named() {
        refused(
                TWO_LINES.replace(
                        "{\"payer\": \"la-care\", \"mediCal\": {\"rate\": \"42.50\"}}",
                        "{\"payer\": \"aetna\", \"mediCal\": {\"rate\": \"42.50\"}}"),
                "lines[1].terms",
                "PAYER_WITHOUT_TERMS");
    }

    private static void refused(String body, String field, String code) {
        calculate("sunrise-pediatrics", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    private static ValidatableResponse calculate(String client, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .body(body)
                .post("/v1/payment-calculations")
                .then();
    }
}
