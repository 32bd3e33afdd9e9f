package org.medicalsuite.gateway.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** A site that is named may call from a browser, others may not. Without the setting nobody: {@link NoCorsTest}. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(CorsTest.OneSite.class)
class CorsTest {
    @Test
    void the_named_site_may_ask_with_a_token() {
        given().header("Origin", "https://clinic.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "Authorization,Idempotency-Key")
                .options("/v1/tars")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://clinic.example")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));
        given().auth()
                .oauth2(Tokens.of("la-care"))
                .header("Origin", "https://clinic.example")
                .get("/v1/tars")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://clinic.example")
                .header("Access-Control-Expose-Headers", containsString("RateLimit"));
    }

    @Test
    void another_site_may_not() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/tars")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_refusal_can_be_read_by_the_named_site_too() {
        given().header("Origin", "https://clinic.example")
                .get("/v1/tars")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "https://clinic.example")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    /** As an operator would set it. */
    public static class OneSite implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://clinic.example");
        }
    }
}
