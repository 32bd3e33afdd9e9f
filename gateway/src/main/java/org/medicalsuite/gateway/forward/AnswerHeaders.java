package org.medicalsuite.gateway.forward;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.List;

/** What a client is not told about a service. */
record AnswerHeaders() implements ProxyInterceptor {
    private static final List<String> NEVER_FORWARDED = List.of("set-cookie", "server", "x-powered-by", "alt-svc");

    @Override
    public Future<Void> handleProxyResponse(ProxyContext exchange) {
        var headers = exchange.response().headers();
        PerHopHeaders.drop(headers);
        NEVER_FORWARDED.forEach(headers::remove);
        return exchange.sendResponse();
    }
}
