package org.medicalsuite.gateway.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.SharedServers;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SmartConfigurationTest {
    private static final String ISSUER = SharedServers.running().issuer();

    @Test
    void it_says_without_a_token_where_to_get_one() {
        var said = said();
        assertThat(said.getString("issuer")).isEqualTo(ISSUER);
        assertThat(said.getString("token_endpoint")).isEqualTo(ISSUER + "/protocol/openid-connect/token");
        assertThat(said.getString("jwks_uri")).isEqualTo(ISSUER + "/protocol/openid-connect/certs");
        assertThat(said.getString("authorization_endpoint")).isEqualTo(ISSUER + "/protocol/openid-connect/auth");
    }

    @Test
    void software_shows_who_it_is_by_a_signed_assertion_or_a_secret() {
        var said = said();
        assertThat(said.getList("grant_types_supported", String.class))
                .containsExactlyInAnyOrder("client_credentials", "authorization_code", "refresh_token");
        assertThat(said.getList("token_endpoint_auth_methods_supported", String.class))
                .containsExactlyInAnyOrder("private_key_jwt", "client_secret_basic", "client_secret_post");
        assertThat(said.getList("token_endpoint_auth_signing_alg_values_supported", String.class))
                .contains("ES384", "RS384")
                .noneMatch(algorithm -> algorithm.startsWith("HS"));
        assertThat(said.getList("capabilities", String.class))
                .containsExactlyInAnyOrder("client-confidential-asymmetric", "client-confidential-symmetric");
    }

    @Test
    void a_code_is_only_given_with_a_hashed_challenge() {
        assertThat(said().getList("code_challenge_methods_supported", String.class))
                .containsExactly("S256");
    }

    @Test
    void the_scopes_are_those_that_a_token_of_the_realm_can_have() {
        assertThat(said().getList("scopes_supported", String.class))
                .contains("eligibility.read", "tar.write", "audit.read");
    }

    private static JsonPath said() {
        return given().get("/.well-known/smart-configuration")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }
}
