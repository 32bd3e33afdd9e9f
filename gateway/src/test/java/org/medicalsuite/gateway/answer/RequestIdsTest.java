package org.medicalsuite.gateway.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RequestIdsTest {
    @Test
    void a_well_formed_id_goes_to_the_service_and_comes_back_once() {
        var answer = given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header("X-Request-Id", "visit-2026.03_03")
                .get("/v1/tars");
        answer.then().statusCode(200).body("headers.x-request-id", equalTo(List.of("visit-2026.03_03")));
        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly("visit-2026.03_03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "has blanks in it", "<script>alert(1)</script>", "${jndi:ldap://x}"})
    void a_malformed_id_is_replaced(String sent) {
        var answer = given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header("X-Request-Id", sent)
                .get("/v1/tars");
        var id = answer.header("X-Request-Id");
        assertThat(id).isNotEqualTo(sent).matches("[0-9a-f-]{36}");
        answer.then().body("headers.x-request-id", equalTo(List.of(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/tars", "/v1/unheard-of", "/nowhere", "/v1//tars", "/q/health", "/api/openapi/none"})
    void every_answer_has_an_id_errors_and_pages_included(String path) {
        assertThat(given().get(path).header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }
}
