package org.medicalsuite.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.RedisServer;

/** Two gateways and one store, the real one. */
class SharedAllowancesTest {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Vertx VERTX = Vertx.vertx();

    private static RedisServer redis;

    @BeforeAll
    static void start() {
        redis = server();
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
        VERTX.close();
    }

    @Test
    void two_gateways_count_together() {
        var one = gateway(redis.url(), WINDOW);
        var other = gateway(redis.url(), WINDOW);

        assertThat(take(one, "together").left()).isEqualTo(3);
        assertThat(take(other, "together").left()).isEqualTo(2);
        assertThat(take(one, "together").left()).isEqualTo(1);
        assertThat(take(other, "together").granted()).isTrue();

        var refused = take(one, "together");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.secondsUntilNext()).isBetween(100L, 150L);
        assertThat(refused.secondsUntilWhole()).isBetween(500L, 600L);
        assertThat(take(other, "somebody-else").granted()).isTrue();
    }

    @Test
    void of_many_requests_at_once_no_more_are_granted_than_there_are() {
        var gateways =
                Stream.generate(() -> gateway(redis.url(), WINDOW)).limit(3).toList();
        var answers = IntStream.range(0, 60)
                .mapToObj(i -> ask(gateways.get(i % 3), "storm"))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).filter(TokenBucket.Answer::granted))
                .hasSize(4);
    }

    @Test
    void what_was_used_up_comes_back() {
        var gateway = gateway(redis.url(), Duration.ofMillis(400));
        IntStream.range(0, 4).forEach(_ -> take(gateway, "patient"));
        var giveUp = Instant.now().plus(PATIENCE);
        var answer = take(gateway, "patient");
        while (!answer.granted() && Instant.now().isBefore(giveUp)) {
            answer = take(gateway, "patient");
        }
        assertThat(answer.granted()).isTrue();
    }

    @Test
    void without_its_store_a_gateway_counts_for_itself() {
        var gone = server();
        var gateway = gateway(gone.url(), WINDOW);
        assertThat(take(gateway, "la-care").left()).isEqualTo(3);
        gone.close();

        assertThat(take(gateway, "la-care").left()).as("of its own four").isEqualTo(3);
        assertThat(take(gateway, "la-care").left()).isEqualTo(2);
    }

    private static RedisServer server() {
        var server = RedisServer.start();
        Assumptions.assumeTrue(server.isPresent(), "neither valkey-server nor redis-server is on the path");
        return server.orElseThrow();
    }

    private static Allowances gateway(String url, Duration window) {
        return new SharedAllowances(VERTX, url, window, PATIENCE, Duration.ofMinutes(1));
    }

    private static TokenBucket.Answer take(Allowances gateway, String client) {
        return ask(gateway, client).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static CompletableFuture<TokenBucket.Answer> ask(Allowances gateway, String client) {
        var answer = new CompletableFuture<TokenBucket.Answer>();
        VERTX.runOnContext(
                _ -> gateway.take(client, 4).onSuccess(answer::complete).onFailure(answer::completeExceptionally));
        return answer;
    }
}
