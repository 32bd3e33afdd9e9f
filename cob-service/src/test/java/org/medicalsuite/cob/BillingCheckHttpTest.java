package org.medicalsuite.cob;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BillingCheckHttpTest {
    private static final String OFFICE_VISIT = """
            {"cin": "91234567A", "serviceDate": "2026-03-02", "received": "2026-04-10", "birthDate": "2016-05-01",
             "otherCoverage": {"code": "P", "scope": ["OUTPATIENT", "INPATIENT", "MEDICAL"], "service": "MEDICAL"}}""";

    @Test
    void other_coverage_must_be_billed_first_and_the_answer_says_what_to_do() {
        check("sunrise-pediatrics", OFFICE_VISIT)
                .statusCode(200)
                .body("gate.decision", equalTo("REJECT_BILL_OHC_FIRST"))
                .body("gate.basis.rule", equalTo("COST_AVOIDANCE"))
                .body("necessity.standard", equalTo("EPSDT_CORRECT_OR_AMELIORATE"))
                .body("timeliness.percent", equalTo(100))
                .body("lastDayOfFullPayment", equalTo("2026-09-30"))
                .body("followUp", contains("Bill the other coverage first, then Medi-Cal with its answer"))
                .body("invoice", nullValue());
    }

    @Test
    void a_denial_within_the_year_opens_the_gate() {
        check(
                        "sunrise-pediatrics",
                        OFFICE_VISIT.replace(
                                "\"service\": \"MEDICAL\"",
                                "\"service\": \"MEDICAL\", \"proof\": {\"kind\": \"DENIAL_LETTER\", \"date\": \"2025-06-01\"}"))
                .statusCode(200)
                .body("gate.decision", equalTo("PROCESS_AS_PRIMARY"))
                .body("gate.basis.rule", equalTo("DENIAL_ACCEPTED"))
                .body("followUp", empty());
    }

    @Test
    void an_unknown_code_goes_to_review() {
        check("sunrise-pediatrics", OFFICE_VISIT.replace("\"P\"", "\"X\""))
                .statusCode(200)
                .body("gate.decision", equalTo("REVIEW"));
    }

    @Test
    void a_provider_without_a_contract_is_told() {
        check(
                        "la-care",
                        OFFICE_VISIT.replace(
                                "\"birthDate\"",
                                "\"provider\": {\"contractedWithMediCal\": false}, \"prescribed\": false, \"birthDate\""))
                .statusCode(200)
                .body("contracts.outcome", equalTo("CONTRACT_MISSING"))
                .body("prescription.complete", equalTo(false))
                .body("followUp.size()", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "CAL_MEDICONNECT, 2022-12-31, true, 0",
        "CAL_MEDICONNECT, 2023-01-01, false, 1",
        "MEDI_MEDI_D_SNP, 2023-01-01, true, 0",
        "MEDI_MEDI_D_SNP, 2022-12-31, false, 1"
    })
    void a_bill_that_names_a_dual_plan_of_another_time_is_told(String type, String day, boolean exists, int followUps) {
        check("la-care", """
                {"serviceDate": "%s", "dualPlan": "%s", "invoice": {"amount": "240.00", "mediCalCovers": true,
                 "providerTakesMediCal": true}}""".formatted(day, type))
                .statusCode(200)
                .body("dualPlan.exists", equalTo(exists))
                .body("followUp.size()", equalTo(followUps));
    }

    @Test
    void a_bill_for_a_covered_service_is_the_share_of_cost_at_most() {
        check("los-angeles-county", """
                {"serviceDate": "2026-03-02", "invoice": {"amount": "240.00", "mediCalCovers": true,
                 "providerTakesMediCal": true, "shareOfCostLeft": "30.00"}}""")
                .statusCode(200)
                .body("invoice.mayBeAsked", equalTo("30.00"))
                .body("invoice.mustNotBeAsked", equalTo("210.00"))
                .body("invoice.basis.citation.source", equalTo("W&I 14019.4; Palumbo v. Myers, 149 Cal.App.3d 1020"))
                .body("invoice.nextStep", equalTo("PROVIDER_BILLS_MEDI_CAL"))
                .body("gate", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sunrise-pediatrics", "la-care", "los-angeles-county", "state-consultant-desk", "state-feed"})
    void everyone_who_coordinates_may_ask(String client) {
        check(client, OFFICE_VISIT).statusCode(200);
    }

    @Test
    void without_a_token_nobody_may_ask() {
        given().contentType("application/json")
                .body(OFFICE_VISIT)
                .post("/v1/billing-checks")
                .then()
                .statusCode(401);
    }

    @Test
    void an_auditor_may_not_ask() {
        check("audit-office", OFFICE_VISIT).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        check("la-care", "{\"serviceDate\"").statusCode(400).body("code", equalTo("MALFORMED_BODY"));
    }

    @Test
    void a_check_of_nothing_is_refused() {
        refused("{\"serviceDate\": \"2026-03-02\"}", "otherCoverage", "NOTHING_ASKED");
    }

    @Test
    void an_unknown_field_is_named() {
        refused(OFFICE_VISIT.replace("\"scope\"", "\"scopes\""), "otherCoverage.scopes", "FIELD_UNKNOWN");
    }

    @Test
    void an_impossible_date_is_named() {
        refused(OFFICE_VISIT.replace("2026-03-02", "2026-02-31"), "serviceDate", "DATE_IMPOSSIBLE");
    }

    @Test
    void a_claim_received_before_its_service_is_refused() {
        refused(OFFICE_VISIT.replace("2026-04-10", "2026-03-01"), "received", "DATES_CROSS");
    }

    @Test
    void a_code_of_two_letters_is_named() {
        refused(OFFICE_VISIT.replace("\"P\"", "\"PP\""), "otherCoverage.code", "PATTERN");
    }

    @Test
    void an_amount_below_zero_is_named() {
        refused("""
                {"serviceDate": "2026-03-02", "invoice": {"amount": "-1.00", "mediCalCovers": true, "providerTakesMediCal": true}}""", "invoice.amount", "NOT_NEGATIVE");
    }

    private static void refused(String body, String field, String code) {
        check("sunrise-pediatrics", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse check(String client, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .body(body)
                .post("/v1/billing-checks")
                .then();
    }
}
