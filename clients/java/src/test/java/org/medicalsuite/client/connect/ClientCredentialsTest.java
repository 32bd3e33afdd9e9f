package org.medicalsuite.client.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger(200);
    private volatile String authorization = "";
    private volatile Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private HttpServer identityProvider;
    private ClientCredentials credentials;

    @BeforeEach
    void open() throws IOException {
        identityProvider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identityProvider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        identityProvider.createContext("/token", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var body = "{\"access_token\": \"token-%d\", \"expires_in\": 300}".formatted(asked.incrementAndGet());
            exchange.sendResponseHeaders(status.get(), body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        identityProvider.start();
        var endpoint = URI.create("http://localhost:%d/token"
                .formatted(identityProvider.getAddress().getPort()));
        credentials = new ClientCredentials(endpoint, "la-care", "a:b c", () -> now);
    }

    @AfterEach
    void close() {
        identityProvider.stop(0);
    }

    @Test
    void a_token_is_kept_until_shortly_before_its_end() {
        assertThat(credentials.value()).isEqualTo("token-1");
        now = now.plusSeconds(269);
        assertThat(credentials.value()).isEqualTo("token-1");
        now = now.plusSeconds(1);
        assertThat(credentials.value()).isEqualTo("token-2");
    }

    @Test
    void many_threads_fetch_one_token() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(credentials::value);
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void id_and_secret_are_form_encoded_before_they_are_joined() {
        credentials.value();

        var sent = authorization.substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.US_ASCII))
                .isEqualTo("la-care:a%3Ab+c");
    }

    @Test
    void a_refusal_of_the_identity_provider_is_told() {
        status.set(401);

        assertThatThrownBy(credentials::value)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("401");
    }
}
