package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
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

    @Test
    void after_a_service_was_away_the_connection_goes_on() {
        var away = """
                GET /v1/absent-things HTTP/1.1
                Host: localhost
                Authorization: Bearer %s

                """.formatted(Tokens.of("sunrise-pediatrics"));
        var last = """
                GET /start.css HTTP/1.1
                Host: localhost
                Connection: close

                """;
        assertThat(RawClient.exchange(away + away + last))
                .containsSubsequence("HTTP/1.1 503", "HTTP/1.1 503", "HTTP/1.1 200", "text/css");
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
    void an_answer_before_the_request_is_whole_arrives_and_ends_the_connection() {
        // The body never ends; the gateway must not wait for it.
        assertThat(RawClient.exchange("""
                        POST /v1/tars/answers-at-once HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Transfer-Encoding: chunked

                        5
                        hello
                        """.formatted(Tokens.of("sunrise-pediatrics"))))
                .startsWith("HTTP/1.1 409")
                .containsIgnoringCase("connection: close")
                .endsWith("no need to read on");
    }

    @Test
    void a_service_is_told_when_its_client_has_gone() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET /v1/tars/waits-to-be-left HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of("sunrise-pediatrics") + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII).findWithinHorizon("wait", 0))
                    .isEqualTo("wait");
        }
        // Answered only when the service has seen its connection end.
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars/was-left")
                .then()
                .statusCode(200);
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
