package org.medicalsuite.gateway.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.SignedAssertion;
import org.medicalsuite.kernel.testing.Tokens;

/** A client without a secret, at the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignedAssertionTest {
    private static final String ISSUER = SharedServers.running().issuer();

    @BeforeAll
    static void awaitIssuer() {
        Tokens.awaitUp(ISSUER, Duration.ofMinutes(3));
    }

    @Test
    void a_signed_assertion_gets_a_token_that_comes_in() {
        var answer = SignedAssertion.of(ISSUER, 50).send(ISSUER);
        assertThat(answer.statusCode()).isEqualTo(200);
        given().auth()
                .oauth2(new JsonObject(answer.body()).getString("access_token"))
                .get("/v1/tars")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_assertion_a_second_time_gets_nothing() {
        var assertion = SignedAssertion.of(ISSUER, 50);
        assertThat(assertion.send(ISSUER).statusCode()).isEqualTo(200);
        assertRefused(assertion.send(ISSUER));
    }

    @Test
    void an_expired_assertion_gets_nothing() {
        assertRefused(SignedAssertion.of(ISSUER, -60).send(ISSUER));
    }

    @Test
    void an_assertion_for_another_issuer_gets_nothing() {
        assertRefused(SignedAssertion.of("https://elsewhere.example/realms/medi-cal", 50)
                .send(ISSUER));
    }

    @Test
    void an_assertion_signed_by_somebody_else_gets_nothing() throws Exception {
        var own = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        own.setKeyId("sample-2026");
        assertRefused(SignedAssertion.signedWith(own, ISSUER, 50).send(ISSUER));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("invalid_client");
        assertThat(answer.body()).doesNotContain("access_token");
    }
}
