package org.medicalsuite.client.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The token of a program that signs in as itself (OAuth 2.0 client credentials, RFC 6749 section 4.4). Kept until
 * half a minute before it ends; many threads that find it ended fetch one new one.
 */
public final class ClientCredentials implements AccessToken {
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final HttpRequest request;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Kept kept = new Kept("", Instant.MIN);

    /**
     * @param tokenEndpoint of the identity provider, such as {@code …/realms/medi-cal/protocol/openid-connect/token}
     * @param clientId as registered there
     * @param clientSecret as registered there
     * @param clock tells when the token ends
     */
    public ClientCredentials(URI tokenEndpoint, String clientId, String clientSecret, InstantSource clock) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(Patience.DEFAULT.connect())
                .build();
        this.clock = clock;
        this.request = HttpRequest.newBuilder(tokenEndpoint)
                .header("Authorization", basic(clientId, clientSecret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Patience.DEFAULT.answer())
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    /**
     * The token kept, or a new one.
     *
     * @throws UncheckedIOException where the identity provider cannot be reached or refuses
     */
    @Override
    public String value() {
        var now = clock.instant();
        return now.isBefore(kept.until()) ? kept.token() : fetchOnce(now);
    }

    private String fetchOnce(Instant now) {
        fetching.lock();
        try {
            if (!now.isBefore(kept.until())) {
                kept = fetch(now);
            }
            return kept.token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while fetching a token", e));
        } finally {
            fetching.unlock();
        }
    }

    private Kept fetch(Instant now) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The identity provider answered " + answer.statusCode());
        }
        JsonNode body = JSON.readTree(answer.body());
        var lifetime = Duration.ofSeconds(body.path("expires_in").asLong(0));
        return new Kept(body.path("access_token").asText(), now.plus(lifetime).minus(BEFORE_ITS_END));
    }

    /** RFC 6749 section 2.3.1: id and secret are form-encoded before they are joined. */
    private static String basic(String id, String secret) {
        var both = form(id) + ":" + form(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Kept(String token, Instant until) {}
}
