package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.RawClient;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FailingServicesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/absent-things", "/v1/tars/dies-before-its-answer"})
    void a_service_that_is_not_there_is_said_to_be_away_for_now(String path) {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header("X-Request-Id", "service-away-1")
                .body("{}")
                .post(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .header("X-Request-Id", "service-away-1")
                .contentType("application/problem+json")
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("requestId", equalTo("service-away-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_service_that_hangs_is_given_up_after_the_routes_time(String method) {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .body(method.equals("POST") ? "{}" : "")
                .request(method, "/v1/hasty-things/never-answers")
                .then()
                .statusCode(504)
                .header("Retry-After", nullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("urn:medi-cal-suite:problem:upstream-timeout"));
    }

    @Test
    void an_answer_cut_short_is_cut_short_for_the_client_too() {
        assertThat(get("/v1/tars/dies-mid-answer"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-length: 1000")
                .endsWith("the first half");
    }

    @Test
    void an_answer_in_chunks_cut_short_does_not_look_whole() {
        assertThat(get("/v1/tars/dies-mid-chunks"))
                .startsWith("HTTP/1.1 200")
                .contains("the first half")
                .doesNotContain("\r\n0\r\n");
    }

    @Test
    void one_service_that_fails_does_not_disturb_the_others() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/absent-things")
                .then()
                .statusCode(503);
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/payer-orders")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    /** Without Connection: close: that the connection ends is the gateway's own deed. */
    private static String get(String path) {
        return RawClient.exchange("""
                GET %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s

                """.formatted(path, Tokens.of("sunrise-pediatrics")));
    }
}
