package org.medicalsuite.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** What a browser does when a person signs in from the API page: authorization code with PKCE, at the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInFromPageTest {
    private static final String PAGE = "http://localhost:8080";
    private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-that-only-the-page-knows-0123456789";

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void a_provider_signs_in_and_calls_the_gateway() throws Exception {
        var answer = redeem(signIn("frank", "frank-sample-password"), VERIFIER);
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
        var code = signIn("frank", "frank-sample-password");
        assertThat(redeem(code, "another-verifier-of-somebody-else-0123456789").statusCode())
                .isEqualTo(400);
    }

    /** Returns the code that Keycloak sends the browser back with. */
    private String signIn(String user, String password) throws Exception {
        Tokens.of("sunrise-pediatrics"); // Keycloak is up when this returns.
        var query = form(Map.of(
                "response_type", "code",
                "client_id", "api-page",
                "redirect_uri", PAGE + "/api/oauth2-redirect.html",
                "state", "of-this-page",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        var page = browser.send(
                HttpRequest.newBuilder(URI.create(flow("authorizationUrl") + "?" + query))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var action = FORM.matcher(page.body());
        assertThat(action.find()).as("a form to sign in").isTrue();
        var signedIn = post(
                action.group(1).replace("&amp;", "&"),
                "Cookie",
                cookies(page),
                Map.of("username", user, "password", password, "credentialId", ""));
        var location = signedIn.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(PAGE + "/api/oauth2-redirect.html").contains("state=of-this-page");
        var code = CODE.matcher(location);
        assertThat(code.find()).as("a code in the address").isTrue();
        return code.group(1);
    }

    private HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return post(
                flow("tokenUrl"),
                "Origin",
                PAGE,
                Map.of(
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
    }

    /** An address of the sign-in as the page finds it in the contract. */
    private static String flow(String address) {
        return given().get("/api/openapi/tar")
                .path("components.securitySchemes.signIn.flows.authorizationCode." + address);
    }

    private HttpResponse<String> post(String address, String header, String value, Map<String, String> fields)
            throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Keycloak's cookies are marked Secure, which browsers accept from localhost without TLS and Java does not. */
    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String challenge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
