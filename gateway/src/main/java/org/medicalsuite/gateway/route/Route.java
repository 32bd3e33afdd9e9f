package org.medicalsuite.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the requests of some addresses go, and within which limits.
 *
 * @param name as the settings call it
 * @param service host and port of the service
 * @param tls whether the service is called by https
 * @param maxBody largest request body in bytes
 * @param answerTimeout longest wait between the end of the request and the head of the answer
 * @param contract path of the service's OpenAPI document, if it serves one
 */
public record Route(
        String name,
        HostAndPort service,
        boolean tls,
        long maxBody,
        Duration answerTimeout,
        Optional<String> contract) {
    private static final String KEY = Route.class.getName();

    /** Remembers the route for the handlers behind. */
    public void keepIn(RoutingContext exchange) {
        exchange.put(KEY, this);
    }

    /** The route that was found for this request. */
    public static Route of(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.<Route>get(KEY), "no route was looked up");
    }

    /** A call of the service; {@code connectTimeout} bounds the wait for a connection, a pooled one included. */
    public RequestOptions call(HttpMethod method, String uri, Duration connectTimeout) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(service.host())
                .setPort(service.port())
                .setSsl(tls)
                .setURI(uri)
                .setConnectTimeout(connectTimeout.toMillis());
    }
}
