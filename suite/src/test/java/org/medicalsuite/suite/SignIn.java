package org.medicalsuite.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.medicalsuite.kernel.testing.SignInPage;

/** A person's access token: authorization code flow with PKCE, as the API page does it. */
final class SignIn {
    private static final String CLIENT = "api-page";
    private static final String REDIRECT = "http://localhost/signed-in";
    private static final String VERIFIER = "a-verifier-of-sample-people-and-never-of-real-ones";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String issuer;

    SignIn(String issuer) {
        this.issuer = issuer;
    }

    /** The access token of a sample person. */
    String as(String name) throws IOException, InterruptedException {
        var authorization = SignInPage.form(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                REDIRECT,
                "scope",
                "openid",
                "code_challenge",
                SignInPage.challenge(VERIFIER),
                "code_challenge_method",
                "S256"));
        var back = SignInPage.signIn(URI.create(issuer + "/protocol/openid-connect/auth?" + authorization), name);
        var code = CODE.matcher(back.toString());
        if (!code.find()) {
            throw new IllegalStateException(name + " comes back without a code");
        }
        var redeemed = SignInPage.form(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", REDIRECT,
                "code", code.group(1),
                "code_verifier", VERIFIER));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(redeemed))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var token = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper().readTree(token.body()).get("access_token").asText();
        }
    }
}
