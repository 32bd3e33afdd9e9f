package org.medicalsuite.tar.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuthorizationCheckTest {
    private static final String THERAPY = """
            {"category": "PHYSICAL_THERAPY", "variant": "TREATMENT", "serviceDate": "2099-01-05",
             "programme": "FEE_FOR_SERVICE", "birthDate": "2090-04-02"}""";

    @Test
    void a_treatment_needs_a_tar_with_form_documents_and_deadlines() {
        check(THERAPY)
                .statusCode(200)
                .body("outcome", equalTo("TAR_NEEDED"))
                .body("basis.rule", equalTo("SERVICE_TABLE"))
                .body("basis.citation.source", equalTo("22 CCR 51309(d)"))
                .body("tried.rule", hasItem("MEDICARE_CROSSOVER"))
                .body("decidedBy", equalTo("FEE_FOR_SERVICE"))
                .body("request.form", equalTo("FORM_50_1"))
                .body("request.documents", hasItem("written prescription"))
                .body("standard.rule", equalTo("CORRECT_OR_AMELIORATE"))
                .body("decisionTime.typical.basis.rule", equalTo("FFS_5_WORKING_DAYS_TARGET"))
                .body("decisionTime.latest.basis.rule", equalTo("CMS_7_CALENDAR_DAYS"))
                .body("decisionTime.latest.lastDay", notNullValue());
    }

    @Test
    void a_plan_decides_about_its_members() {
        check(THERAPY.replace("FEE_FOR_SERVICE", "PLAN"))
                .body("outcome", equalTo("PLAN_DECIDES"))
                .body("decidedBy", equalTo("PLAN"))
                .body("decisionTime.latest.by", equalTo("PLAN_CONSULTANT"));
    }

    @Test
    void other_coverage_is_asked_first() {
        check(THERAPY.replace("\"programme\"", "\"otherCoverage\": \"OTHER_HEALTH_COVERAGE\", \"programme\""))
                .body("outcome", equalTo("TAR_NEEDED"))
                .body("otherPayer.authorizationNeededToo", equalTo(true))
                .body("otherPayer.documents[0]", containsString("written denial"));
    }

    @Test
    void a_bare_emergency_statement_is_a_no_and_not_an_error() {
        check(THERAPY.replace("\"programme\"", "\"emergency\": {\"signedBy\": \"PHYSICIAN\"}, \"programme\""))
                .statusCode(200)
                .body("outcome", equalTo("EMERGENCY_STATEMENT_INSUFFICIENT"))
                .body("basis.citation.source", containsString("51056"));
    }

    @Test
    void a_limit_cannot_be_judged_without_its_figure() {
        check("""
                {"category": "DME", "variant": "PURCHASE", "serviceDate": "2026-03-10", "programme": "FEE_FOR_SERVICE"}""").statusCode(200).body("outcome", equalTo("FACTS_MISSING")).body("missing", hasItem("amount"));
    }

    @Test
    void a_category_with_kinds_wants_its_kind() {
        check(THERAPY.replace("\"variant\": \"TREATMENT\",", ""))
                .statusCode(400)
                .body("errors[0].field", equalTo("variant"))
                .body("errors[0].remedy", containsString("TREATMENT"));
    }

    @Test
    void what_is_missing_or_misspelt_is_named() {
        check("{}").statusCode(400).body("errors.field", hasItem("category"));
        check(THERAPY.replace("PHYSICAL_THERAPY", "PHYSIO"))
                .statusCode(400)
                .body("errors[0].code", equalTo("WORD_UNKNOWN"));
        check(THERAPY.replace("\"programme\"", "\"amount\": 100.0, \"programme\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("amount"));
    }

    @Test
    void figures_out_of_bounds_are_refused_and_change_no_answer() {
        check(THERAPY.replace("\"programme\"", "\"amount\": \"-1.00\", \"programme\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("AMOUNT_NEGATIVE"));
        check("""
                {"category": "SPEECH", "serviceDate": "2026-03-10", "programme": "FEE_FOR_SERVICE",
                 "servicesAlreadyInWindow": 2147483647}""").statusCode(400).body("errors[0].field", equalTo("servicesAlreadyInWindow"));
    }

    @Test
    void only_known_callers_are_answered() {
        given().contentType(ContentType.JSON)
                .body(THERAPY)
                .post("/v1/authorization-checks")
                .then()
                .statusCode(401);
        as("audit-office").body(THERAPY).post("/v1/authorization-checks").then().statusCode(403);
    }

    private static ValidatableResponse check(String body) {
        return as(SUNRISE).body(body).post("/v1/authorization-checks").then();
    }
}
