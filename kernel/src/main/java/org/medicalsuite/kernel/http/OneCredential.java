package org.medicalsuite.kernel.http;

import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A request shows who it comes from once, and in the head. With two tokens the gateway and a service could believe
 * different ones; one in the address ends up in logs and histories (RFC 6750 section 5.3).
 */
public class OneCredential {
    @ServerRequestFilter(preMatching = true)
    public void check(RoutingContext exchange) {
        if (!isOne(exchange.request())) {
            throw new UnauthorizedException();
        }
    }

    /** Whether there is at most one credential, and none in the address. */
    public static boolean isOne(HttpServerRequest request) {
        var query = request.query();
        return request.headers().getAll(HttpHeaders.AUTHORIZATION).size() <= 1
                && (query == null || !query.contains("access_token="));
    }
}
