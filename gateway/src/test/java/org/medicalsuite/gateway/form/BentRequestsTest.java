package org.medicalsuite.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.RawClient;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** Requests that try to be read in two ways, over the wire. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BentRequestsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/tars",
                "/v1//tars",
                "/v1/./tars",
                "/q/../v1/tars",
                "/v1/../v1/tars",
                "/v1/%74ars",
                "/%76%31/tars",
                "/v1/%2e/tars",
                "/v1%2ftars",
                "/v1/tars;x=y",
                "/;/v1/tars",
                "/v1\\tars",
                "/V1/tars",
                "/v1/TARS",
                "/v1/tars%"
            })
    void a_bent_path_finds_nothing_with_a_token_and_without(String path) {
        assertThat(RawClient.statusOfGet(path, Tokens.of("sunrise-pediatrics"))).isIn(400, 404);
        assertThat(RawClient.statusOfGet(path, "none")).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/../q/metrics", "/v1/tars/../../q/metrics", "/q/%6detrics", "//q/metrics"})
    void operators_pages_are_not_reached_by_a_bent_path(String path) {
        assertThat(RawClient.statusOfGet(path, "none")).isIn(400, 404);
    }

    @Test
    void a_bent_path_is_told_so_as_a_problem_with_the_requests_id() {
        assertThat(RawClient.exchange("""
                        GET /v1//tars HTTP/1.1
                        Host: localhost
                        X-Request-Id: bent-path-1
                        Connection: close

                        """))
                .contains("application/problem+json", "\"code\":\"NOT_FOUND\"", "\"requestId\":\"bent-path-1\"");
    }

    @Test
    void a_request_line_with_a_host_is_checked_and_forwarded_as_its_path() {
        assertThat(RawClient.exchange("""
                        GET http://elsewhere.example/v1/tars/7?page=2 HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Connection: close

                        """.formatted(Tokens.of("sunrise-pediatrics"))))
                .startsWith("HTTP/1.1 200")
                .contains("\"uri\":\"/v1/tars/7?page=2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Transfer-Encoding: gzip, chunked
            Transfer-Encoding: identity
            Content-Length: +5
            Content-Length: 5_0
            Content-Length: -1
            """)
    void a_body_whose_end_is_in_doubt_is_refused(String framing) {
        var answer = RawClient.exchange("""
                POST /v1/tars HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                %s

                0

                """.formatted(Tokens.of("sunrise-pediatrics"), framing));
        assertThat(RawClient.statusOf(answer)).isEqualTo(400);
    }

    @Test
    void a_request_with_two_ends_is_not_taken_for_two_requests() {
        var token = Tokens.of("sunrise-pediatrics");
        var answer = RawClient.exchange("""
                POST /v1/tars HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Length: 4
                Transfer-Encoding: chunked

                0

                GET /v1/tars/smuggled HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Connection: close

                """.formatted(token, token));
        assertThat(RawClient.statusOf(answer)).isEqualTo(400);
        assertThat(answer).doesNotContain("smuggled");
    }

    @Test
    void a_method_without_use_is_refused() {
        assertThat(RawClient.statusOf(RawClient.exchange("""
                        TRACE /v1/tars HTTP/1.1
                        Host: localhost
                        Connection: close

                        """))).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"17000, HEADERS_TOO_LARGE", "70000, ''"})
    void headers_over_the_limit_are_refused_as_a_problem_and_beyond_the_servers_own_limit_bare(
            int length, String code) {
        assertThat(RawClient.exchange("""
                        GET /v1/tars HTTP/1.1
                        Host: localhost
                        X-Padding: %s
                        Connection: close

                        """.formatted("x".repeat(length))))
                .startsWith("HTTP/1.1 431")
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"5000, ADDRESS_TOO_LONG", "17000, ''"})
    void an_address_over_the_limit_is_refused_as_a_problem_and_beyond_the_servers_own_limit_bare(
            int length, String code) {
        var answer = RawClient.exchange("""
                GET /v1/tars?q=%s HTTP/1.1
                Host: localhost
                Connection: close

                """.formatted("x".repeat(length)));
        assertThat(RawClient.statusOf(answer)).isEqualTo(414);
        assertThat(answer).contains(code);
    }
}
