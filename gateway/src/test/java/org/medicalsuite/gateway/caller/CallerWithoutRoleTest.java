package org.medicalsuite.gateway.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** A real and valid token, read in a way that finds other words than the suite's roles in it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(CallerWithoutRoleTest.RolesFromScope.class)
class CallerWithoutRoleTest {
    @Test
    void a_valid_token_without_a_role_of_the_suite_is_not_enough() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ALLOWED"));
    }

    /** Takes the scopes for the roles; {@code medi-cal} is no role. */
    public static class RolesFromScope implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.roles.role-claim-path", "scope");
        }
    }
}
