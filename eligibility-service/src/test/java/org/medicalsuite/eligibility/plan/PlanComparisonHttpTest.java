package org.medicalsuite.eligibility.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PlanComparisonHttpTest {
    @Test
    void los_angeles_plans_are_compared_with_their_partners_and_the_standard_benefits_of_the_day() {
        as(PROVIDER)
                .get("/v1/plan-comparisons?county=19&plan=304&plan=352&plan=K19&on=2024-06-15")
                .then()
                .statusCode(200)
                .body("kind", equalTo("MEDICAL"))
                .body("plans.plan.hcpCode", contains("304", "352", "K19"))
                .body("plans.openToAll", contains(true, true, false))
                .body(
                        "plans[0].partners.name",
                        hasItems("Anthem Blue Cross", "Blue Shield of California Promise Health Plan"))
                .body("plans[1].partners.name", hasItem("Molina Healthcare of California"))
                .body("standardBenefits.service", hasItems("TRANSPLANT", "DOULA", "ICF_DD_AND_SUBACUTE"))
                .body("standardBenefits.service", not(hasItem("PHARMACY")))
                .body("standardBenefits[0].citation.mark", equalTo("KNOWLEDGE"))
                .body("notPaid.service", hasItem("PHARMACY"));
        as(PROVIDER)
                .get("/v1/plan-comparisons?county=19&plan=304&on=2021-06-15")
                .then()
                .body("standardBenefits.service", hasItem("PHARMACY"))
                .body("standardBenefits.service", not(hasItem("TRANSPLANT")))
                .body("plans[0].partners", hasSize(3));
    }

    @Test
    void dental_plans_are_compared_with_dental_benefits() {
        as(PROVIDER).get("/v1/counties/34/plans?on=2026-01-15").then().body("others.role", hasItem("DENTAL"));
        as(PROVIDER)
                .get("/v1/plan-comparisons?county=34&plan={plan}&on=2026-01-15", dentalPlan())
                .then()
                .statusCode(200)
                .body("kind", equalTo("DENTAL"))
                .body("standardBenefits.service", hasItem("DENTURES"))
                .body("notPaid", empty());
    }

    private static String dentalPlan() {
        return as(PROVIDER)
                .get("/v1/counties/34/plans?on=2026-01-15")
                .then()
                .extract()
                .path("others.find { it.role == 'DENTAL' }.name");
    }

    @ParameterizedTest
    @CsvSource({
        "county=19, plan, PLANS_MISCOUNTED",
        "county=19&plan=304&plan=352&plan=K19&plan=304, plan, PLANS_MISCOUNTED",
        "county=19&plan=999, plan, PLAN_NOT_IN_COUNTY",
        "county=77&plan=304, county, COUNTY_UNKNOWN",
        "plan=304, county, COUNTY_UNKNOWN",
        "county=19&plan=304&on=2024-02-30, on, DATE_IMPOSSIBLE"
    })
    void what_cannot_be_compared_is_refused_with_the_field(String query, String field, String code) {
        as(PROVIDER)
                .get("/v1/plan-comparisons?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void cal_mediconnect_was_in_seven_counties_until_the_end_of_2022() {
        as(PROVIDER)
                .get("/v1/cal-mediconnect-plans?on=2022-12-31")
                .then()
                .statusCode(200)
                .body(
                        "plans.county.name.unique()",
                        contains(
                                "Los Angeles",
                                "Orange",
                                "Riverside",
                                "San Bernardino",
                                "San Diego",
                                "San Mateo",
                                "Santa Clara"))
                .body("plans.ends.unique()", contains("2022-12-31"))
                .body(
                        "plans.find { it.county.code == '19' && it.plan.startsWith('Health Net') }.extra",
                        hasItems("ROUTINE_PODIATRY", "WORLDWIDE_EMERGENCY"))
                .body(
                        "plans.find { it.county.code == '37' && it.plan.startsWith('Health Net') }.extra",
                        not(hasItem("ROUTINE_PODIATRY")));
        as(PROVIDER).get("/v1/cal-mediconnect-plans?on=2023-01-01").then().body("plans", empty());
        as(PROVIDER)
                .get("/v1/counties/19/plans?on=2022-06-15")
                .then()
                .body("calMediConnect.plan", hasItem("Health Net Community Solutions"))
                .body("helplines.name", hasItems("Health Care Options", "Managed Care Ombudsman", "State Hearing"))
                .body("helplines[0].telephone", startsWith("1-800"));
    }

    @Test
    void nobody_asks_without_a_token() {
        given().get("/v1/plan-comparisons").then().statusCode(401);
        given().get("/v1/cal-mediconnect-plans").then().statusCode(401);
        as(PROVIDER).get("/v1/cal-mediconnect-plans?on=x").then().statusCode(400);
    }
}
