package org.medicalsuite.kernel.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens for the sample clients, fetched at the real Keycloak by client credentials. */
public final class Tokens {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The token of a sample client of this build's Keycloak; waits until Keycloak is up. */
    public static String of(String client) {
        return KEPT.computeIfAbsent(client, name -> {
            var issuer = SharedServers.running().issuer();
            awaitUp(issuer, Duration.ofMinutes(3));
            return fetch(issuer, name);
        });
    }

    /** The subject in a sample client's token. */
    public static String subjectOf(String client) {
        var claims = of(client).split("[.]", -1)[1];
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(claims))
                    .get("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches a new token of a sample client. */
    public static String fetch(String issuer, String client) {
        var form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s-sample-secret".formatted(client, client);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token for " + client + ": " + response.body());
            }
            return JSON.readTree(response.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the issuer answers. */
    public static void awaitUp(String issuer, Duration atMost) {
        var discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .build();
        var giveUp = Instant.now().plus(atMost);
        while (!answers(discovery)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("Keycloak does not answer at " + issuer);
            }
        }
    }

    private static boolean answers(HttpRequest discovery) {
        try {
            if (HTTP.send(discovery, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
            Thread.sleep(100);
            return false;
        } catch (IOException notYet) {
            return pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(100);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
