package org.medicalsuite.gateway.forward;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.medicalsuite.gateway.route.Route;

/**
 * Tries a call once more where nothing can have been done twice: a GET or HEAD without a body whose connection broke
 * before a byte of the answer, such as an idle one that a service closed at that very moment. What took too long is not
 * repeated: it would only take longer.
 */
@Singleton
public class Retries {
    private final RetrySettings settings;
    private final ConcurrentMap<HostAndPort, RetryBudget> byService = new ConcurrentHashMap<>();

    public Retries(RetrySettings settings) {
        this.settings = settings;
    }

    /** Calls the service, and once more where that is safe and the budget allows it. */
    Future<ProxyResponse> call(ProxyContext exchange, Route route) {
        var budget = byService.computeIfAbsent(route.service(), _ -> new RetryBudget(settings));
        budget.earn();
        // The handlers in between have done their part with the request; the second call goes straight to the service.
        return exchange.sendRequest()
                .recover(failure -> isSafe(exchange) && isBrokenConnection(failure) && budget.spend()
                        ? exchange.sendRequest()
                        : Future.failedFuture(failure));
    }

    private static boolean isSafe(ProxyContext exchange) {
        var method = exchange.request().getMethod();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && exchange.request().getBody() == null
                && !exchange.request().proxiedRequest().response().closed();
    }

    private static boolean isBrokenConnection(Throwable failure) {
        return (failure instanceof IOException && !(failure instanceof ConnectTimeoutException))
                || failure instanceof HttpClosedException;
    }
}
