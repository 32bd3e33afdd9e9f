package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sample person at the real Keycloak's own page, as a browser without scripts would do it. */
public final class SignInPage {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

    private SignInPage() {}

    /**
     * Opens the page and sends name and password.
     *
     * @param authorization where the software that the person uses sent the browser
     * @return where Keycloak sends the browser now: back, with a code
     */
    public static URI signIn(URI authorization, String name) throws IOException, InterruptedException {
        Tokens.awaitUp(SharedServers.running().issuer(), Duration.ofMinutes(3));
        var page = BROWSER.send(HttpRequest.newBuilder(authorization).build(), HttpResponse.BodyHandlers.ofString());
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("Keycloak shows no form to sign in: " + page.statusCode());
        }
        var sent = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Cookie", cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("username", name, "password", name + "-sample-password"))))
                .build();
        var answer = BROWSER.send(sent, HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new IllegalStateException(name + " was not let in: " + answer.statusCode()));
    }

    /** Fields as a form sends them, and as an address carries them behind its question mark. */
    public static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** What stands for a verifier in the address (RFC 7636, S256). */
    public static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keycloak marks its cookies Secure; browsers trust localhost with them without TLS, Java does not. */
    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}
