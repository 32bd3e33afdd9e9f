package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.RawClient;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "Forwarded",
                "X-Real-IP",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "X-Original-URL",
                "X-Rewrite-URL",
                "Keep-Alive",
                "Proxy-Authorization",
                "Proxy-Connection",
                "TE",
                "Upgrade",
                "HTTP2-Settings"
            })
    void what_is_not_for_the_service_does_not_reach_it(String header) {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header(header, "anything")
                .get("/v1/tars")
                .then()
                .statusCode(200)
                .body("headers." + header.toLowerCase(Locale.ROOT), nullValue());
    }

    @Test
    void a_header_that_connection_names_stays_with_the_gateway() {
        assertThat(RawClient.exchange("""
                        GET /v1/tars HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        X-Hop: secret
                        Connection: X-Hop
                        Connection: close

                        """.formatted(Tokens.of("sunrise-pediatrics"))))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("x-hop");
    }

    @Test
    void the_service_hears_from_the_gateway_where_the_request_came_from() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "elsewhere.example")
                .get("/v1/tars")
                .then()
                .body("headers.x-forwarded-for", equalTo(List.of("127.0.0.1")))
                .body("headers.x-forwarded-proto", equalTo(List.of("http")))
                .body("headers.x-forwarded-host", equalTo(List.of("localhost:" + RestAssured.port)));
    }

    @Test
    void headers_that_integrators_need_pass() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header("Idempotency-Key", "7d2f")
                .header("If-Match", "\"7\"")
                .header("Accept-Language", "es")
                .get("/v1/tars")
                .then()
                .body("headers.idempotency-key[0]", equalTo("7d2f"))
                .body("headers.if-match[0]", equalTo("\"7\""))
                .body("headers.accept-language[0]", equalTo("es"));
    }

    @Test
    void the_client_does_not_hear_what_the_service_says_to_the_gateway() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars")
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("X-For-The-Gateway", nullValue())
                .header("Cache-Control", "no-store");
    }
}
