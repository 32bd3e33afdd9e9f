package org.medicalsuite.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.gateway.testing.Visitor;

/** A session that was left alone is over, though its tokens are still good. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class IdleSessionTest {
    private static final String COOKIE = "portal_last_use";

    @Inject
    Seal seal;

    @Test
    void who_was_there_a_quarter_of_an_hour_ago_must_sign_in_again() throws Exception {
        var frank = Visitor.signedIn("frank");
        frank.cookies().put(COOKIE, sealed(Instant.now().minusSeconds(890)));
        assertThat(frank.get("/portal/v1/tars").statusCode()).isEqualTo(200);
        frank.cookies().put(COOKIE, sealed(Instant.now().minusSeconds(900)));
        assertThat(frank.get("/portal/v1/tars").statusCode()).isEqualTo(401);
        assertThat(frank.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void every_call_counts_as_use() throws Exception {
        var frank = Visitor.signedIn("frank");
        var before = sealed(Instant.now().minusSeconds(800));
        frank.cookies().put(COOKIE, before);
        frank.get("/portal/v1/tars");
        assertThat(frank.cookies().get(COOKIE)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "99999999999.AAAA", "now.AAAA", "1.2.3"})
    void a_time_that_we_did_not_write_is_none(String forged) throws Exception {
        var frank = Visitor.signedIn("frank");
        frank.cookies().put(COOKIE, forged);
        assertThat(frank.get("/portal/session").statusCode()).isEqualTo(401);
    }

    @Test
    void an_idle_session_cannot_be_revived_by_opening_the_sign_in_address() throws Exception {
        var frank = Visitor.signedIn("frank");
        var sessionCookies = java.util.Map.copyOf(frank.cookies());
        frank.cookies().put(COOKIE, sealed(Instant.now().minusSeconds(4000)));
        assertThat(Visitor.location(frank.get("/portal/sign-in"))).contains("max_age=900");
        frank.cookies().putAll(sessionCookies);
        frank.cookies().remove(COOKIE);
        assertThat(Visitor.location(frank.get("/portal/signed-in?code=x&state=y")))
                .isEqualTo("/portal/#not-signed-in");
        assertThat(frank.cookies()).doesNotContainKey(COOKIE);
    }

    private String sealed(Instant time) {
        var seconds = Long.toString(time.getEpochSecond());
        return seconds + "." + seal.of(COOKIE, seconds);
    }
}
