package org.medicalsuite.gateway.limit;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.caller.BearerCheck;
import org.medicalsuite.kernel.ProblemType;

/**
 * Holds each client to its limit, so that a flood of one is no drought for the others. The limit goes with the client
 * id in the verified token, not with the address: behind a balancer all have one. Every answer says what is left
 * (draft-ietf-httpapi-ratelimit-headers). Each replica of the gateway counts for itself unless a store is named.
 */
@Singleton
public class RateLimit implements Handler<RoutingContext> {
    private final RateLimitSettings settings;
    private final Allowances allowances;
    private final Problems problems;

    public RateLimit(RateLimitSettings settings, Problems problems, Vertx vertx) {
        this.settings = settings;
        this.problems = problems;
        var store = settings.store();
        this.allowances = store.url()
                .<Allowances>map(
                        url -> new SharedAllowances(vertx, url, settings.window(), store.answerTimeout(), store.rest()))
                .orElseGet(() -> new OwnAllowances(settings.window()));
    }

    @Override
    public void handle(RoutingContext exchange) {
        var client = BearerCheck.clientOf(exchange);
        int requests = settings.clients().getOrDefault(client, settings.requests());
        allowances.take(client, requests).onSuccess(answer -> decide(exchange, requests, answer));
    }

    private void decide(RoutingContext exchange, int requests, TokenBucket.Answer answer) {
        tell(exchange, requests, answer);
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
}
