package org.medicalsuite.eligibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.kernel.testing.BadToken;
import org.medicalsuite.kernel.testing.BelievesOwnIssuer;
import org.medicalsuite.kernel.testing.OwnIssuer;
import org.medicalsuite.kernel.testing.RealServers;

/** A service looks at tokens itself, whatever stands before it. Each differs from the good one in one thing. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@WithTestResource(value = BelievesOwnIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BadTokensTest {
    private static final String ADDRESS = "/v1/counties/19/plans";

    // Filled in by the resource.
    @SuppressWarnings("NullAway.Init")
    OwnIssuer issuer;

    @Test
    void the_good_token_is_answered() {
        given().auth().oauth2(issuer.goodToken()).get(ADDRESS).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_bad_token_is_not(BadToken token) {
        assertNotSignedIn(given().auth().oauth2(token.of(issuer)));
    }

    @Test
    void a_good_token_twice_is_refused() {
        var header = new Header("Authorization", "Bearer " + issuer.goodToken());
        assertNotSignedIn(given().headers(new Headers(header, header)));
    }

    @Test
    void a_good_token_in_the_address_is_refused_alone_and_beside_one_in_the_head() {
        assertNotSignedIn(given().queryParam("access_token", issuer.goodToken()));
        assertNotSignedIn(given().auth().oauth2(issuer.goodToken()).queryParam("access_token", issuer.goodToken()));
    }

    private static void assertNotSignedIn(RequestSpecification request) {
        request.get(ADDRESS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_SIGNED_IN"));
    }
}
