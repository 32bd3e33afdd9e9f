package org.medicalsuite.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** In these surroundings the audit office may ask five times in ten seconds, everybody else a thousand times. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RateLimitTest {
    @Test
    void a_flood_of_one_client_is_refused_and_the_others_notice_nothing() {
        var flood = Stream.generate(() -> get("audit-office")).limit(40).toList();

        var refused =
                flood.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).hasSizeGreaterThan(20);
        refused.getLast()
                .then()
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .header("Retry-After", matchesPattern("[12]"))
                .header("RateLimit-Policy", "\"client\";q=5;w=10")
                .header("RateLimit", matchesPattern("\"client\";r=0;t=([89]|10)"));
        get("sunrise-pediatrics").then().statusCode(200).header("Retry-After", nullValue());
    }

    @Test
    void every_answer_says_what_is_left() {
        get("la-care")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"client\";q=1000;w=10")
                .header("RateLimit", matchesPattern("\"client\";r=9[0-9]{2};t=[0-9]+"));
    }

    @Test
    void a_problem_says_it_too() {
        given().auth()
                .oauth2(Tokens.of("la-care"))
                .get("/v1/absent-things")
                .then()
                .statusCode(503)
                .header("RateLimit-Policy", "\"client\";q=1000;w=10");
    }

    private static Response get(String client) {
        return given().auth().oauth2(Tokens.of(client)).get("/v1/tars");
    }
}
