package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** The service at {@code /every-other-time-dies/<name>} answers the second, fourth ... call of a name. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RetriesTest {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_call_that_changes_nothing_is_tried_once_more(String method) {
        assertThat(call(method, "safe-" + method, "").statusCode()).isEqualTo(200);
    }

    @Test
    void the_second_try_says_the_same_as_the_first() {
        given().auth()
                .oauth2(Tokens.of("la-care"))
                .header("X-Request-Id", "tried-again-1")
                .get("/v1/payer-orders/every-other-time-dies/same?page=2")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/v1/payer-orders/every-other-time-dies/same?page=2"))
                .body("headers.x-request-id", equalTo(List.of("tried-again-1")))
                .body("headers.x-forwarded-for.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void one_that_may_have_taken_effect_is_not(String method) {
        assertThat(call(method, "unsafe-" + method, "{}").statusCode()).isEqualTo(503);
        assertThat(call(method, "unsafe-" + method, "{}").statusCode())
                .as("the second call that the service sees")
                .isEqualTo(200);
    }

    @Test
    void a_body_cannot_be_sent_twice() {
        assertThat(call("GET", "with-body", "{}").statusCode()).isEqualTo(503);
    }

    private static Response call(String method, String name, String body) {
        return given().auth()
                .oauth2(Tokens.of("la-care"))
                .body(body)
                .request(method, "/v1/payer-orders/every-other-time-dies/" + name);
    }
}
