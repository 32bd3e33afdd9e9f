package org.medicalsuite.gateway.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BearerCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sunrise-pediatrics",
                "la-care",
                "los-angeles-county",
                "state-consultant-desk",
                "audit-office",
                "state-feed"
            })
    void whoever_has_a_role_comes_in_and_the_service_sees_the_same_token(String client) {
        var token = Tokens.of(client);
        given().auth()
                .oauth2(token)
                .get("/v1/tars")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo(List.of("Bearer " + token)));
    }

    @Test
    void without_a_token_nobody_comes_in() {
        given().get("/v1/tars")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @ParameterizedTest
    @MethodSource("badCredentials")
    void a_bad_token_is_no_token(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/tars")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    static Stream<String> badCredentials() {
        var parts = Tokens.of("sunrise-pediatrics").split("\\.", -1);
        var unsigned = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var promoted = parts[0] + "." + encode(payload.replace("\"provider\"", "\"auditor\"")) + "." + parts[2];
        return Stream.of(
                "Bearer",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer " + unsigned,
                "Bearer " + promoted,
                "Bearer " + parts[0] + "." + parts[1],
                "Basic c3VucmlzZTpzZWNyZXQ=",
                "Token " + String.join(".", parts));
    }

    @Test
    void a_token_of_the_realm_for_something_else_is_no_token() {
        given().auth()
                .oauth2(Tokens.of("other-audience"))
                .get("/v1/tars")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        given().queryParam("access_token", Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars")
                .then()
                .statusCode(401);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_valid_token_without_a_role_of_the_suite_is_not_enough() {
        given().auth()
                .oauth2(Tokens.of("newcomer"))
                .get("/v1/tars")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ALLOWED"));
    }
}
