package org.medicalsuite.gateway.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.RawClient;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.gateway.testing.Visitor;
import org.medicalsuite.kernel.testing.Tokens;

/** What an operator reads at {@code /q/metrics}. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AnswerFiguresTest {
    @Test
    void an_answer_in_time_is_counted_as_one() {
        var before = figure("suite_answers_seconds_bucket", "cob", "ANSWERED", "le=\"20.0\"");
        ask("/v1/payer-orders");
        assertThat(figure("suite_answers_seconds_bucket", "cob", "ANSWERED", "le=\"20.0\""))
                .isEqualTo(before + 1);
    }

    @Test
    void a_refusal_is_no_failure_and_a_failure_no_refusal() {
        var refused = figure("suite_answers_seconds_count", "cob", "REFUSED");
        var failed = figure("suite_answers_seconds_count", "absent", "FAILED");
        given().get("/v1/payer-orders").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("la-care"))
                .get("/v1/absent-things")
                .then()
                .statusCode(503);
        assertThat(figure("suite_answers_seconds_count", "cob", "REFUSED")).isEqualTo(refused + 1);
        assertThat(figure("suite_answers_seconds_count", "absent", "FAILED")).isEqualTo(failed + 1);
    }

    @Test
    void what_a_page_of_the_portal_asks_counts_too() throws Exception {
        var before = figure("suite_answers_seconds_count", "tar", "ANSWERED");
        var answer = Visitor.signedIn("frank").get("/portal/v1/tars");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(figure("suite_answers_seconds_count", "tar", "ANSWERED")).isEqualTo(before + 1);
    }

    @Test
    void half_an_answer_is_counted_as_broken_off() {
        var before = figure("suite_answers_seconds_count", "tar", "BROKEN_OFF");
        RawClient.exchange("""
                GET /v1/tars/dies-mid-answer HTTP/1.1
                Host: localhost
                Authorization: Bearer %s

                """.formatted(Tokens.of("la-care")));
        assertThat(figure("suite_answers_seconds_count", "tar", "BROKEN_OFF")).isEqualTo(before + 1);
    }

    private static void ask(String path) {
        given().auth().oauth2(Tokens.of("la-care")).get(path).then().statusCode(200);
    }

    /** The value of the one series with these words; 0 where there is none yet. */
    private static double figure(String name, String route, String outcome, String... more) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{")
                        && line.contains("route=\"" + route + "\"")
                        && line.contains("outcome=\"" + outcome + "\"")
                        && Arrays.stream(more).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
