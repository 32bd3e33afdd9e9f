package org.medicalsuite.gateway.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.gateway.testing.RawClient;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.BadToken;
import org.medicalsuite.kernel.testing.BelievesOwnIssuer;
import org.medicalsuite.kernel.testing.OwnIssuer;

/** Each token differs from the good one, which comes in, in one thing. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@WithTestResource(value = BelievesOwnIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BadTokensTest {
    // Filled in by the resource.
    @SuppressWarnings("NullAway.Init")
    OwnIssuer issuer;

    @Test
    void the_good_token_comes_in() {
        assertThat(statusWith(issuer.goodToken())).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_bad_token_does_not(BadToken token) {
        given().auth()
                .oauth2(token.of(issuer))
                .get("/v1/tars")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @Test
    void a_good_token_twice_is_refused() {
        assertThat(RawClient.exchange("""
                        GET /v1/tars HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %1$s
                        Authorization: Bearer %1$s
                        Connection: close

                        """.formatted(issuer.goodToken()))).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_good_token_in_the_address_is_refused_alone_and_beside_one_in_the_head() {
        var good = issuer.goodToken();
        given().queryParam("access_token", good).get("/v1/tars").then().statusCode(401);
        given().auth()
                .oauth2(good)
                .queryParam("access_token", good)
                .get("/v1/tars")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_that_was_let_in_is_refused_once_its_key_is_withdrawn() {
        var withdrawn = issuer.key();
        var before = issuer.goodToken();
        var neverShown = issuer.goodToken();
        assertThat(statusWith(before)).isEqualTo(200);

        issuer.publish(OwnIssuer.newKey());
        issuer.withdraw(withdrawn);

        var giveUp = Instant.now().plus(Duration.ofSeconds(20));
        while (statusWith(before) == 200 && Instant.now().isBefore(giveUp)) {
            Thread.onSpinWait();
        }
        assertThat(statusWith(before)).isEqualTo(401);
        assertThat(statusWith(neverShown)).as("signed by the same key").isEqualTo(401);
        assertThat(statusWith(issuer.goodToken())).as("signed by the next key").isEqualTo(200);

        issuer.publish(withdrawn);
        while (statusWith(before) == 401 && Instant.now().isBefore(giveUp)) {
            Thread.onSpinWait();
        }
        assertThat(statusWith(before)).as("its key is published again").isEqualTo(200);
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get("/v1/tars").statusCode();
    }
}
