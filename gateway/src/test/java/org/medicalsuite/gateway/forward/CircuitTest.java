package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CircuitTest {
    @Test
    void a_service_that_fails_again_and_again_is_left_alone_and_tried_again_later() {
        for (int i = 0; i < 20; i++) {
            assertThat(get("/v1/fragile-things/dies-before-its-answer").statusCode())
                    .isEqualTo(503);
        }

        // The service would answer this; it is not asked.
        var leftAlone = get("/v1/fragile-things");
        assertThat(leftAlone.statusCode()).isEqualTo(503);
        assertThat(leftAlone.header("Retry-After")).isEqualTo("5");
        assertThat(get("/v1/tars").statusCode()).as("the other services").isEqualTo(200);

        var giveUp = Instant.now().plus(Duration.ofSeconds(20));
        var answer = leftAlone;
        while (answer.statusCode() == 503 && Instant.now().isBefore(giveUp)) {
            answer = get("/v1/fragile-things");
        }
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("sunrise-pediatrics")).get(path);
    }
}
