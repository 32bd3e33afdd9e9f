package org.medicalsuite.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OperationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void the_gateway_is_up_even_where_a_service_is_down(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metrics_count_by_route_and_hold_no_ids() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars/0987654321")
                .then()
                .statusCode(200);
        given().get("/v1/tars/0987654322").then().statusCode(401);
        given().get("/v1/unheard-of/0987654323").then().statusCode(404);
        given().get("/v1/tars//0987654324").then().statusCode(404);
        assertThat(given().get("/q/metrics").asString())
                .contains("http_server_requests_seconds_count", "uri=\"/v1/tars\"")
                .doesNotContain("098765432", "unheard-of");
    }
}
