package org.medicalsuite.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.SignInPage;

/** What a browser does when a person signs in from the API page: authorization code with PKCE, at the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInFromPageTest {
    private static final String PAGE = "http://localhost:8080";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-that-only-the-page-knows-0123456789";

    @Test
    void a_provider_signs_in_and_calls_the_gateway() throws Exception {
        var answer = redeem(signIn("frank"), VERIFIER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        given().auth()
                .oauth2(new JsonObject(answer.body()).getString("access_token"))
                .get("/v1/tars")
                .then()
                .statusCode(200);
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_the_verifier() throws Exception {
        var code = signIn("frank");
        assertThat(redeem(code, "another-verifier-of-somebody-else-0123456789").statusCode())
                .isEqualTo(400);
    }

    /** Returns the code that Keycloak sends the browser back with. */
    private static String signIn(String name) throws Exception {
        var query = SignInPage.form(Map.of(
                "response_type", "code",
                "client_id", "api-page",
                "redirect_uri", PAGE + "/api/oauth2-redirect.html",
                "state", "of-this-page",
                "code_challenge", SignInPage.challenge(VERIFIER),
                "code_challenge_method", "S256"));
        var back = SignInPage.signIn(URI.create(flow("authorizationUrl") + "?" + query), name)
                .toString();
        assertThat(back).startsWith(PAGE + "/api/oauth2-redirect.html").contains("state=of-this-page");
        var code = CODE.matcher(back);
        assertThat(code.find()).as("a code in the address").isTrue();
        return code.group(1);
    }

    private static HttpResponse<String> redeem(String code, String verifier) throws Exception {
        var fields = SignInPage.form(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "api-page",
                "redirect_uri",
                PAGE + "/api/oauth2-redirect.html",
                "code",
                code,
                "code_verifier",
                verifier));
        var request = HttpRequest.newBuilder(URI.create(flow("tokenUrl")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", PAGE)
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** An address of the sign-in as the page finds it in the contract. */
    private static String flow(String address) {
        return given().get("/api/openapi/tar")
                .path("components.securitySchemes.signIn.flows.authorizationCode." + address);
    }
}
