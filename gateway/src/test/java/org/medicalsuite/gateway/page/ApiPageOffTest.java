package org.medicalsuite.gateway.page;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;

/** What production has unless its operator wants otherwise. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(ApiPageOffTest.PageOff.class)
class ApiPageOffTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/swagger-ui-bundle.js", "/api/openapi/tar"})
    void nothing_of_the_page_is_there(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal", "/portal/", "/portal/session", "/portal/sign-in", "/portal/v1/tars"})
    void nothing_of_the_portal_is_there(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    /** The default of the settings file, which the test profile overrides. */
    public static class PageOff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.api-page.enabled", "false", "suite.portal.enabled", "false");
        }
    }
}
