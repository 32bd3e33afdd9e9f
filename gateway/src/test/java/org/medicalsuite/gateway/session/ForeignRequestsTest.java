package org.medicalsuite.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.gateway.testing.Visitor;

/** What another site can have a signed-in person's browser send, and what it cannot do with it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ForeignRequestsTest {
    private Visitor frank;

    @BeforeEach
    void sign_in() throws Exception {
        frank = Visitor.signedIn("frank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void every_change_needs_the_token_of_the_session(String method) throws Exception {
        var path = "/portal/v1/tars";
        assertThat(status(method, path, "Origin", frank.origin())).isEqualTo(403);
        assertThat(status(method, path, "Origin", frank.origin(), "X-Change-Token", ""))
                .isEqualTo(403);
        assertThat(status(
                        method,
                        path,
                        "Origin",
                        frank.origin(),
                        "X-Change-Token",
                        Visitor.signedIn("frank").changeToken()))
                .as("of another session of the same person")
                .isEqualTo(403);
        assertThat(status(method, path, "Origin", frank.origin(), "X-Change-Token", frank.changeToken()))
                .isEqualTo(200);
    }

    @Test
    void the_token_alone_is_not_enough_where_the_browser_names_another_site() throws Exception {
        var token = frank.changeToken();
        var path = "/portal/v1/tars";
        assertThat(status("POST", path, "X-Change-Token", token))
                .as("says nothing")
                .isEqualTo(403);
        assertThat(status("POST", path, "X-Change-Token", token, "Origin", "null"))
                .isEqualTo(403);
        assertThat(status("POST", path, "X-Change-Token", token, "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(status("POST", path, "X-Change-Token", token, "Sec-Fetch-Site", "same-site"))
                .isEqualTo(403);
        assertThat(status(
                        "POST",
                        path,
                        "X-Change-Token",
                        token,
                        "Origin",
                        frank.origin(),
                        "Sec-Fetch-Site",
                        "cross-site"))
                .isEqualTo(403);
        assertThat(status("POST", path, "X-Change-Token", token, "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(200);
    }

    @Test
    void a_refusal_is_a_problem_and_reaches_no_service() throws Exception {
        var answer = frank.send("POST", "/portal/v1/tars", "", "Origin", "https://elsewhere.example");
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("NOT_ALLOWED");
        assertThat(answer.body()).doesNotContain("\"service\"");
    }

    @Test
    void not_even_reading_is_done_for_another_site() throws Exception {
        assertThat(status("GET", "/portal/v1/tars", "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(status("GET", "/portal/session", "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(status("GET", "/portal/v1/tars")).isEqualTo(200);
    }

    @Test
    void no_other_site_is_told_that_it_may_read_the_answer() throws Exception {
        var answer = frank.get("/portal/session", "Origin", frank.origin());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private int status(String method, String path, String... headers) throws Exception {
        return frank.send(method, path, "", headers).statusCode();
    }
}
