package org.medicalsuite.eligibility.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CountyPlansHttpTest {
    @Test
    void los_angeles_has_three_plans_since_kaisers_own_contract_and_two_before() {
        as(PROVIDER)
                .get("/v1/counties/19/plans?on=2024-06-15")
                .then()
                .statusCode(200)
                .body("county.name", equalTo("Los Angeles"))
                .body("model", equalTo("Two-Plan"))
                .body(
                        "plans.name",
                        contains(
                                "Health Net Community Solutions",
                                "Kaiser Permanente (Kaiser Foundation Health Plan)",
                                "L.A. Care Health Plan"))
                .body("plans[2].telephone", equalTo("1-888-839-9909"))
                .body("plans[2].hcpCode", equalTo("304"))
                .body("kaiserAvailable", is(true))
                .body("carveOuts.service", hasItem("PHARMACY"))
                .body("basis.rule", equalTo("PLAN_LINE_UP"));
        as(PROVIDER)
                .get("/v1/counties/19/plans?on=2023-06-15")
                .then()
                .body("plans.name", contains("Health Net Community Solutions", "L.A. Care Health Plan"))
                .body("kaiserAvailable", is(false));
    }

    @Test
    void nothing_is_known_of_the_years_before_2020() {
        as(PROVIDER)
                .get("/v1/counties/19/plans?on=2019-12-31")
                .then()
                .statusCode(200)
                .body("plans", empty());
    }

    @Test
    void bad_questions_are_refused_with_the_field() {
        given().get("/v1/counties/19/plans").then().statusCode(401);
        as("member-app").get("/v1/counties/19/plans").then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        as(PROVIDER)
                .get("/v1/counties/77/plans")
                .then()
                .statusCode(404)
                .body("errors[0].field", equalTo("code"))
                .body("errors[0].code", equalTo("COUNTY_UNKNOWN"));
        as(PROVIDER)
                .get("/v1/counties/19/plans?on=2024-02-30")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("on"));
    }
}
