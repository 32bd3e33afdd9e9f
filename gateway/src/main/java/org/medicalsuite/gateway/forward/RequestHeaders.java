package org.medicalsuite.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.medicalsuite.gateway.answer.RequestIds;
import org.medicalsuite.gateway.route.ApiPath;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.kernel.http.RequestId;

/**
 * What a service is told about a request. Cookies are no credentials here; where a request came from is said by the
 * gateway and not by the client; {@code Expect} was answered by the gateway.
 */
record RequestHeaders(Route route) implements ProxyInterceptor {
    private static final List<String> NEVER_FORWARDED = List.of(
            "cookie",
            "expect",
            "forwarded",
            "x-change-token",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-forwarded-ssl",
            "x-original-url",
            "x-real-ip",
            "x-rewrite-url");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        var request = exchange.request();
        var received = request.proxiedRequest();
        PerHopHeaders.drop(request.headers());
        NEVER_FORWARDED.forEach(request.headers()::remove);
        request.putHeader(RequestId.HEADER, RequestIds.of(received))
                .putHeader("X-Forwarded-For", received.remoteAddress().hostAddress())
                .putHeader("X-Forwarded-Proto", String.valueOf(received.scheme()))
                .putHeader("X-Forwarded-Host", String.valueOf(received.authority()))
                .setAuthority(route.service())
                .setURI(pathAndQuery(received));
        return exchange.sendRequest();
    }

    /** Without the host that a request line may carry, so that the service reads the very path that was checked. */
    private static String pathAndQuery(HttpServerRequest received) {
        var path = ApiPath.of(received);
        return received.query() == null ? path : path + "?" + received.query();
    }
}
