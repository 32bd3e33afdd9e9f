package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.suite.run.Questions;

/** What the front door answers to what it cannot use; nothing of it may be stored. */
class RefusalsJourney {
    private static final Questions QUESTIONS = new Questions(Clock.systemUTC());

    private static SuiteUnderTest suite;

    @BeforeAll
    static void open() {
        suite = SuiteUnderTest.running();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("/v1/eligibility-inquiries", QUESTIONS.eligibilityInquiry()),
                Arguments.of("/v1/payer-orders", QUESTIONS.payerOrder()),
                Arguments.of("/v1/payment-calculations", QUESTIONS.paymentCalculation()),
                Arguments.of("/v1/authorization-checks", QUESTIONS.authorizationCheck()),
                Arguments.of("/v1/tars", QUESTIONS.tar()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_a_token_nobody_gets_in(String path, String body) throws Exception {
        var answer = suite.doorWithout().post(path, body);
        assertThat(answer.status()).isEqualTo(401);
        assertProblem(answer, "NOT_SIGNED_IN");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_auditor_may_not_do_a_providers_work(String path, String body) throws Exception {
        var answer = suite.doorForPerson("audrey").post(path, body);
        assertThat(answer.status()).isEqualTo(403);
        assertProblem(answer, "NOT_ALLOWED");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void malformed_json_is_refused_with_its_place(String path, String body) throws Exception {
        var answer = provider().post(path, body.substring(0, body.length() / 2), json("malformed"));
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, "MALFORMED_BODY");
        assertThat(answer.at("/detail")).contains("line");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_unknown_field_is_refused_by_name(String path, String body) throws Exception {
        var answer = provider().post(path, "{\"colour\": 1, " + body.substring(1), json("unknown"));
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, "INVALID_FIELDS");
        assertThat(answer.at("/errors/0/field")).isEqualTo("colour");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_impossible_date_is_refused_with_the_remedy(String path, String body) throws Exception {
        var impossible = body.replaceFirst("\"\\d{4}-\\d{2}-\\d{2}\"", "\"2026-02-30\"");
        var answer = provider().post(path, impossible, json("date"));
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, "INVALID_FIELDS");
        assertThat(answer.at("/errors/0/code")).isEqualTo("DATE_IMPOSSIBLE");
        assertThat(answer.at("/errors/0/remedy")).contains("YYYY-MM-DD");
    }

    @Test
    void a_truncated_834_is_refused_whole() throws Exception {
        var file = new String(SamplePeople.asOf(LocalDate.of(2026, 1, 15)).enrollmentFile(), StandardCharsets.UTF_8);
        var before = suite.count("eligibility", "person");
        var answer = suite.doorFor("state-feed")
                .post(
                        "/v1/enrollment-files",
                        file.substring(0, file.length() * 2 / 3),
                        Map.of("Content-Type", "application/edi-x12"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/errors/0/field")).startsWith("segment[");
        assertThat(suite.count("eligibility", "person")).isEqualTo(before);
        assertThat(suite.count("eligibility", "enrollment_file")).isOne();
    }

    @Test
    void a_refused_request_for_authorization_leaves_no_row() throws Exception {
        var before = suite.count("tar", "tar");
        var answer = provider().post("/v1/tars", QUESTIONS.tar().replace("1234567893", "1234567890"), json("npi"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code")).isEqualTo("NPI_CHECK_DIGIT");
        assertThat(suite.count("tar", "tar")).isEqualTo(before);
    }

    private static FrontDoor provider() {
        return suite.doorFor("sunrise-pediatrics");
    }

    private static Map<String, String> json(String key) {
        return Map.of("Content-Type", "application/json", "Idempotency-Key", key);
    }

    private static void assertProblem(FrontDoor.Answer answer, String code) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/type")).startsWith("urn:medi-cal-suite:problem:");
        assertThat(answer.at("/requestId"))
                .isEqualTo(answer.header("X-Request-Id"))
                .isNotEmpty();
    }
}
