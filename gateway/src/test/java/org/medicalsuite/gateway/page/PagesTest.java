package org.medicalsuite.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PagesTest {
    @Test
    void the_start_page_says_what_this_is_and_needs_no_script() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                .body(containsString("Who pays first"))
                .body(not(containsString("<script")))
                .body(not(containsString("style=")));
    }

    @ParameterizedTest
    @CsvSource({"/start.css, text/css", "/icon.svg, image/svg+xml"})
    void what_the_start_page_links_to_is_there(String path, String type) {
        given().get(path).then().statusCode(200).contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/", "/v1/tars", "/v1/unheard-of", "/nowhere", "/q/health", "/start.css"})
    void every_answer_has_the_security_headers(String path) {
        var answer = given().get(path);
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
        answer.then().header("Server", nullValue());
    }

    @Test
    void a_forwarded_answer_has_them_too_and_is_not_stored() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/tars")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_letter_keeps_its_style_and_gets_no_script_and_no_frame() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/notices/letter")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline', "
                                + "script-src 'none'; connect-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_page_of_a_service_that_has_no_policy_may_nothing() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .get("/v1/notices/letter-without-policy")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void the_api_page_is_there_with_the_three_contracts_and_pkce() {
        given().get("/api/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("connect-src 'self' http://localhost:"))
                .body(containsString("/api/openapi/eligibility"))
                .body(containsString("/api/openapi/cob"))
                .body(containsString("/api/openapi/tar"))
                .body(containsString("clientId: 'api-page'"))
                .body(containsString("usePkceWithAuthorizationCodeGrant: true"))
                .body(containsString("/api/oauth2-redirect.html"));
        given().get("/api/swagger-ui-bundle.js").then().statusCode(200);
        given().get("/api/oauth2-redirect.html").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "cob", "tar"})
    void a_contract_can_be_read_without_a_token_and_says_where_to_sign_in(String name) {
        var issuer = SharedServers.running().issuer();
        given().get("/api/openapi/" + name)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo(name))
                .body("servers[0].url", equalTo("/"))
                .body(
                        "components.securitySchemes.signIn.flows.authorizationCode.authorizationUrl",
                        equalTo(issuer + "/protocol/openid-connect/auth"))
                .body(
                        "components.securitySchemes.signIn.flows.authorizationCode.tokenUrl",
                        equalTo(issuer + "/protocol/openid-connect/token"))
                .body("components.securitySchemes.bearerAuth.scheme", equalTo("bearer"))
                .body("security.size()", equalTo(2))
                .body("paths.'/v1/things'.post.security[0]", hasKey("bearerAuth"))
                .body("paths.'/v1/things'.post.security[1]", hasKey("signIn"));
    }

    @ParameterizedTest
    @CsvSource({"enrollment, 404", "unheard-of, 404", "absent, 503"})
    void a_contract_that_cannot_be_had_is_a_problem(String name, int status) {
        given().get("/api/openapi/" + name).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void one_document_of_all_contracts_is_whole_or_not_there() {
        // One of the services of this test never answers.
        given().get("/api/openapi")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5");
    }

    @Test
    void contracts_are_read_only() {
        given().body("{}").post("/api/openapi/tar").then().statusCode(404);
    }
}
