package org.medicalsuite.cob.claim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

/** What eligibility answers about Medicare, and what only the claim can say. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class MedicareClaimsTest {
    private static final String GROUP_PLAN = """
            {"id": "union", "kind": "GROUP_PLAN", "period": {"from": "2020-01-01"},
             "subscriber": {"relation": "PATIENT"}}""";

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void the_reason_for_medicare_that_eligibility_derives_orders_the_claim() {
        var number = crossover(EligibilityAnswers.AGED_WITH_MEDICARE, "");
        SentClaims.read("sunrise-pediatrics", number)
                .body("summary.state", equalTo("ADJUDICATED"))
                .body("coverage.coverages[0].medicare.entitlement", equalTo("AGED"))
                .body("coverage.assumedEntitlement", nullValue())
                .body("adjudication.payerOrder.positions.coverages.flatten()", contains("medicare", "medi-cal"));
    }

    @Test
    void an_assumed_reason_is_enough_where_no_group_plan_is_there_to_be_ordered() {
        var number = crossover(EligibilityAnswers.MEDICARE_BY_ASSUMPTION, "");
        SentClaims.read("sunrise-pediatrics", number)
                .body("summary.state", equalTo("ADJUDICATED"))
                .body("coverage.coverages[0].medicare", nullValue())
                .body("coverage.assumedEntitlement", equalTo("DISABLED"));
    }

    @Test
    void an_assumed_reason_orders_no_group_plan() {
        var number = crossover(EligibilityAnswers.MEDICARE_BY_ASSUMPTION, GROUP_PLAN);
        SentClaims.read("sunrise-pediatrics", number)
                .body("summary.state", equalTo("IN_REVIEW"))
                .body("summary.reasons.rule", contains("COVERAGE_FACT_MISSING"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"valueCodes\": [{\"code\": \"12\", \"amount\": \"10.00\"}]', MSP_CODE_CONTRADICTS_ORDER",
        "'\"valueCodes\": [{\"code\": \"15\", \"amount\": \"10.00\"}]', MSP_CODE_CONTRADICTS_ORDER",
        "'\"conditionCodes\": [\"28\"]', ",
        "'\"valueCodes\": [{\"code\": \"80\", \"amount\": \"2.00\"}]', ",
    })
    void a_code_that_puts_another_payer_before_medicare_is_held_against_the_order(String code, @Nullable String rule) {
        SentClaims.send(claim(EligibilityAnswers.AGED_WITH_MEDICARE, "")
                        .replace("\"cms1500\": {}", "\"ub04\": {\"typeOfBill\": \"0131\", " + code + "}")
                        .replace("\"number\": 1,", "\"number\": 1, \"revenueCode\": \"0270\","))
                .statusCode(201)
                .body("state", equalTo(rule == null ? "ADJUDICATED" : "IN_REVIEW"))
                .body("reasons.rule", rule == null ? empty() : contains(rule));
    }

    /** Sends a claim that Medicare has denied, and returns its number. */
    private static String crossover(String cin, String added) {
        return SentClaims.number(claim(cin, added));
    }

    private static String claim(String cin, String added) {
        return """
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "2026-03-02",
                 "totalCharge": "150.00", "cms1500": {}, "coverages": [%s],
                 "payers": [{"id": "medicare", "method": "MEDICARE_PART_B", "priorPayment": "0.00"},
                            {"id": "medi-cal", "method": "MEDICARE_CROSSOVER"}],
                 "lines": [{"number": 1, "serviceCode": "A4520", "charge": "150.00", "terms": [
                   {"payer": "medicare", "remitted": {"covered": false, "allowed": "0.00", "paid": "0.00"}},
                   {"payer": "medi-cal", "mediCal": {"rate": "95.00"}}]}]}""".formatted(cin, added);
    }
}
