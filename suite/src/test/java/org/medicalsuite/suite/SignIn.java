package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person signs in at Keycloak's own page: authorization code flow with PKCE, as a browser does it. */
final class SignIn {
    private static final String CLIENT = "api-page";
    private static final String REDIRECT = "http://localhost/signed-in";
    private static final Pattern FORM_TARGET =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final String issuer;
    private final HttpClient browser = HttpClient.newHttpClient();

    SignIn(String issuer) {
        this.issuer = issuer;
    }

    /** The access token of a sample person. */
    String as(String name) throws IOException, InterruptedException {
        var verifier = random();
        var page = browser.send(
                HttpRequest.newBuilder(authorization(verifier)).build(), HttpResponse.BodyHandlers.ofString());
        var target = FORM_TARGET.matcher(page.body());
        if (!target.find()) {
            throw new IllegalStateException("Keycloak shows no sign-in form: " + page.statusCode());
        }
        var signedIn = post(
                target.group(1).replace("&amp;", "&"),
                cookies(page),
                Map.of("username", name, "password", name + "-sample-password"));
        var code = signedIn.headers()
                .firstValue("Location")
                .map(SignIn::query)
                .map(query -> query.get("code"))
                .orElseThrow(() -> new IllegalStateException(name + " was not let in: " + signedIn.statusCode()));
        var token = post(
                issuer + "/protocol/openid-connect/token",
                "",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier));
        return new ObjectMapper().readTree(token.body()).get("access_token").asText();
    }

    private URI authorization(String verifier) {
        return URI.create(issuer + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid",
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
    }

    private HttpResponse<String> post(String address, String cookies, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Keycloak marks its cookies Secure; browsers trust localhost with them without TLS, Java does not. */
    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
