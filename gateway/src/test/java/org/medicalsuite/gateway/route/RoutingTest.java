package org.medicalsuite.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/eligibility-inquiries, eligibility",
        "/v1/enrollment-files/7, eligibility",
        "/v1/provider-network-files/7, eligibility",
        "/v1/counties, eligibility",
        "/v1/share-of-cost-clearances/7/reversals, eligibility",
        "/v1/share-of-cost-inquiries, eligibility",
        "/v1/person-inquiries, eligibility",
        "/v1/person-merges, eligibility",
        "/v1/providers/1234567893/plans, eligibility",
        "/v1/plan-comparisons, eligibility",
        "/v1/cal-mediconnect-plans, eligibility",
        "/v1/payer-orders, cob",
        "/v1/payment-calculations, cob",
        "/v1/billing-checks, cob",
        "/v1/claims, cob",
        "/v1/claims/2632600000001/reversals, cob",
        "/v1/claim-totals, cob",
        "/v1/authorization-checks, tar",
        "/v1/tars/0123456789/decisions, tar",
        "/v1/work-queue-entries, tar",
        "/v1/work-claims, tar",
        "/v1/notices, tar",
        "/v1/prior-authorization-metrics/2026, tar",
        "/v1/workloads, tar",
        "/v1/sandbox-clock, tar"
    })
    void each_address_reaches_its_service(String path, String service) {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get(path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void the_method_the_query_and_the_body_arrive(String method) {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .contentType("application/json")
                .body("{\"asOf\":\"2026-03-03\"}")
                .urlEncodingEnabled(false)
                .request(method, "/v1/tars?page=2&status=IN%20REVIEW")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("method", equalTo(method))
                .body("uri", equalTo("/v1/tars?page=2&status=IN%20REVIEW"))
                .body("headers.content-type[0]", equalTo("application/json"))
                .body("body", equalTo("{\"asOf\":\"2026-03-03\"}"));
    }

    @Test
    void an_answer_without_a_body_has_none_here_either() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars/nothing-to-tell")
                .then()
                .statusCode(204)
                .body(is(""));
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .head("/v1/tars/known-by-its-head")
                .then()
                .statusCode(200)
                .header("Content-Length", "42")
                .body(is(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1", "/v1/", "/v1/unheard-of", "/v2/tars", "/tars", "/v1/tarsal", "/favicon.ico", "/openapi"})
    void an_unknown_address_is_a_problem_for_everybody(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:medi-cal-suite:problem:not-found"))
                .body("requestId", notNullValue());
    }
}
