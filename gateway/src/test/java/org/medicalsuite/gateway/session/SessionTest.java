package org.medicalsuite.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.gateway.testing.Visitor;
import org.medicalsuite.kernel.testing.Tokens;

/** People sign in at the real Keycloak and their page calls the API. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionTest {
    @Test
    void signing_in_leads_to_keycloak_with_pkce_and_back_to_the_page() throws Exception {
        var visitor = new Visitor();
        assertThat(Visitor.location(visitor.get("/portal/sign-in")))
                .contains("/protocol/openid-connect/auth?", "client_id=portal", "code_challenge_method=S256")
                .contains("max_age=900");
        assertThat(visitor.signIn("frank")).isEqualTo("/portal/");
    }

    @Test
    void the_page_learns_who_is_signed_in_and_no_token() throws Exception {
        var frank = Visitor.signedIn("frank");
        var answer = frank.get("/portal/session");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("eyJ");
        var session = new JsonObject(answer.body());
        assertThat(session.getJsonArray("roles")).isEqualTo(new JsonArray().add("provider"));
        assertThat(session.getJsonArray("npis")).isEqualTo(new JsonArray().add("1234567893"));
        assertThat(session.getInteger("idleSeconds")).isEqualTo(900);
        assertThat(Visitor.signedIn("paula").session().getJsonArray("planCodes"))
                .isEqualTo(new JsonArray().add("304"));
        assertThat(Visitor.signedIn("cora").session().getJsonArray("counties")).isEqualTo(new JsonArray().add("19"));
    }

    @Test
    void its_cookies_are_for_the_gateway_alone_and_unreadable() throws Exception {
        var frank = Visitor.signedIn("frank");
        assertThat(frank.setCookies())
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .hasSizeGreaterThan(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/portal", "SameSite=Lax"))
                .allSatisfy(
                        cookie -> assertThat(cookie.toLowerCase(Locale.ROOT)).contains("httponly"));
        assertThat(String.join("\n", frank.cookies().values())).doesNotContain(encoded("\"alg\":\"RS256\""));
    }

    @Test
    void a_call_goes_on_with_the_persons_token_and_without_cookies() throws Exception {
        var frank = Visitor.signedIn("frank");
        var answer = frank.get("/portal/v1/tars?status=OPEN", "Authorization", "Bearer of-somebody-else");
        assertThat(answer.statusCode()).isEqualTo(200);
        var told = new JsonObject(answer.body());
        assertThat(told.getString("service")).isEqualTo("tar");
        assertThat(told.getString("uri")).isEqualTo("/v1/tars?status=OPEN");
        var headers = told.getJsonObject("headers");
        assertThat(headers.fieldNames()).doesNotContain("cookie", "x-change-token");
        assertThat(headers.getJsonArray("authorization")).hasSize(1);
        assertThat(claims(headers.getJsonArray("authorization").getString(0)).getValue("npi"))
                .asString()
                .contains("1234567893");
        assertThat(answer.headers().firstValue("RateLimit-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("portal_last_use=");
    }

    @Test
    void a_change_is_forwarded_too() throws Exception {
        var answer = Visitor.signedIn("frank").change("/portal/v1/tars", "{\"a\":1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("body")).isEqualTo("{\"a\":1}");
    }

    @Test
    void the_session_opens_the_portal_and_nothing_else() throws Exception {
        var frank = Visitor.signedIn("frank");
        var answer = frank.get("/v1/tars");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        var program = frank.get("/v1/tars", "Authorization", "Bearer " + Tokens.of("valley-therapy"));
        var headers = new JsonObject(program.body()).getJsonObject("headers");
        assertThat(claims(headers.getJsonArray("authorization").getString(0)).getValue("npi"))
                .as("a token beside a session is the caller")
                .asString()
                .contains("1245319599");
    }

    @Test
    void without_a_session_a_call_is_a_problem_and_not_a_sign_in_page() throws Exception {
        for (var path : new String[] {"/portal/session", "/portal/v1/tars"}) {
            var answer = new Visitor().get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(new Visitor().get("/portal/v1/unheard-of").statusCode()).isEqualTo(404);
    }

    @Test
    void a_broken_session_is_none() throws Exception {
        var visitor = Visitor.signedIn("frank");
        visitor.cookies().replaceAll((name, value) -> name.startsWith("q_session") ? value.substring(9) : value);
        assertThat(visitor.get("/portal/v1/tars").statusCode()).isEqualTo(401);
    }

    @Test
    void a_person_without_a_role_is_told_so_and_comes_no_further() throws Exception {
        var nora = Visitor.signedIn("nora");
        assertThat(nora.session().getJsonArray("roles")).isEmpty();
        var answer = nora.get("/portal/v1/tars");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() throws Exception {
        var frank = Visitor.signedIn("frank");
        var away = frank.send("POST", "/portal/sign-out", "", "Origin", frank.origin());
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(away)).contains("/protocol/openid-connect/logout?", "post_logout_redirect_uri=");
        assertThat(frank.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(frank.get("/portal/session").statusCode()).isEqualTo(401);
    }

    @Test
    void another_site_cannot_sign_people_out() throws Exception {
        var frank = Visitor.signedIn("frank");
        assertThat(frank.send("POST", "/portal/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(frank.send("POST", "/portal/sign-out", "", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(frank.get("/portal/sign-out").statusCode()).isEqualTo(404);
        assertThat(frank.get("/portal/session").statusCode()).isEqualTo(200);
    }

    private static JsonObject claims(String bearer) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(bearer.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
