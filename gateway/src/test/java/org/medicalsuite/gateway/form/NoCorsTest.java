package org.medicalsuite.gateway.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NoCorsTest {
    @Test
    void by_default_no_site_may_call_from_a_browser() {
        given().auth()
                .oauth2(Tokens.of("la-care"))
                .header("Origin", "https://clinic.example")
                .get("/v1/tars")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://clinic.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/tars")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
