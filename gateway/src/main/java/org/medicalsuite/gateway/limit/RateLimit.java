package org.medicalsuite.gateway.limit;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.caller.BearerCheck;
import org.medicalsuite.kernel.ProblemType;

/**
 * Holds each client to its limit, so that a flood of one is no drought for the others. The limit goes with the client
 * id in the verified token, not with the address: behind a balancer all have one. Every answer says what is left
 * (draft-ietf-httpapi-ratelimit-headers). Each replica of the gateway counts for itself.
 */
@Singleton
public class RateLimit implements Handler<RoutingContext> {
    /** Only verified clients have a bucket, so there are few; full ones are let go beyond this. */
    private static final int MANY = 10_000;

    private final RateLimitSettings settings;
    private final Problems problems;
    private final ConcurrentMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    public RateLimit(RateLimitSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var client = BearerCheck.clientOf(exchange);
        long now = System.nanoTime();
        var answer = bucketOf(client, now).take(now);
        tell(exchange, requestsOf(client), answer);
        if (answer.granted()) {
            exchange.next();
            return;
        }
        exchange.response().putHeader(HttpHeaderNames.RETRY_AFTER, Long.toString(answer.secondsUntilNext()));
        problems.answer(exchange, ProblemType.TOO_MANY_REQUESTS, "Wait for the time in Retry-After");
    }

    private void tell(RoutingContext exchange, int requests, TokenBucket.Answer answer) {
        var policy = "\"client\";q=" + requests + ";w=" + settings.window().toSeconds();
        var left = "\"client\";r=" + answer.left() + ";t=" + answer.secondsUntilWhole();
        exchange.addHeadersEndHandler(
                _ -> exchange.response().putHeader("RateLimit-Policy", policy).putHeader("RateLimit", left));
    }

    private TokenBucket bucketOf(String client, long now) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(client, _ -> new TokenBucket(requestsOf(client), settings.window(), now));
    }

    private int requestsOf(String client) {
        return settings.clients().getOrDefault(client, settings.requests());
    }
}
