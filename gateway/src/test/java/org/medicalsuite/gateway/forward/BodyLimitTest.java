package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.RawClient;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyLimitTest {
    @Test
    void a_body_of_exactly_the_limit_passes() {
        post(1024).then().statusCode(200).body("length", equalTo(1024));
    }

    @Test
    void one_byte_more_does_not() {
        post(1025)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void a_route_without_a_limit_of_its_own_takes_one_megabyte() {
        var body = new byte[1024 * 1024 + 1];
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .body(body)
                .post("/v1/tars")
                .then()
                .statusCode(413);
    }

    @Test
    void a_document_of_a_treatment_authorization_request_may_be_larger() {
        var document = new byte[2 * 1024 * 1024];
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .contentType("application/pdf")
                .body(document)
                .post("/v1/tar-attachments/0123456789?document=18842-5")
                .then()
                .statusCode(200)
                .body("length", equalTo(document.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1025, 100_000})
    void a_body_that_does_not_say_its_length_is_counted(int length) {
        var answer = RawClient.exchange(
                """
                POST /v1/tight-things HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Transfer-Encoding: chunked
                Connection: close

                %s
                %s
                0

                """.formatted(Tokens.of("sunrise-pediatrics"), Integer.toHexString(length), "x".repeat(length)));
        assertThat(RawClient.statusOf(answer)).isEqualTo(length > 1024 ? 413 : 200);
        if (length > 1024) {
            assertThat(answer).contains("application/problem+json", "BODY_TOO_LARGE");
        }
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_comes() {
        // Not a byte of the body is sent: the answer can only come from the announced length.
        var answer = RawClient.exchange("""
                POST /v1/tars HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Length: 5000000000
                Expect: 100-continue

                """.formatted(Tokens.of("sunrise-pediatrics")));
        assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
    }

    @Test
    void a_large_body_of_somebody_unknown_is_not_taken_either() {
        var answer = RawClient.exchange("""
                POST /v1/enrollment-files HTTP/1.1
                Host: localhost
                Content-Length: 1000000000

                """);
        assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
    }

    @Test
    void after_a_refusal_with_a_short_body_the_connection_goes_on() {
        var answers = RawClient.exchange("""
                POST /v1/tars HTTP/1.1
                Host: localhost
                Content-Length: 4

                {}
                GET /start.css HTTP/1.1
                Host: localhost
                Connection: close

                """);
        assertThat(answers).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200", "text/css");
    }

    private static Response post(int length) {
        return given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .body(new byte[length])
                .post("/v1/tight-things");
    }
}
