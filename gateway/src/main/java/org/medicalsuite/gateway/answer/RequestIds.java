package org.medicalsuite.gateway.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jboss.logging.MDC;
import org.medicalsuite.kernel.http.RequestId;

/** Gives every request an id, the caller's where it is well-formed, and every answer the id of its request. */
@Singleton
public class RequestIds implements Handler<RoutingContext> {
    void stand(@Observes Filters filters) {
        filters.register(this, Stage.REQUEST_ID.priority());
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (isGone(exchange.request())) {
            // Nobody hears the answer, but whoever counts requests that are under way must hear of an end.
            exchange.response().end();
            return;
        }
        var id = RequestId.wellFormedOrNew(exchange.request().getHeader(RequestId.HEADER));
        exchange.request().headers().set(RequestId.HEADER, id);
        MDC.put(RequestId.MDC_KEY, id);
        exchange.addHeadersEndHandler(_ -> exchange.response().putHeader(RequestId.HEADER, id));
        exchange.next();
    }

    /**
     * Whether the client left while this request waited for the answer to the one before it on the same connection. Its
     * own answer will never hear of that, so a service would be asked in vain, and a gateway that stops would wait.
     */
    private static boolean isGone(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                && !connection.channel().isActive();
    }

    /** The id of a request that has passed this handler. */
    public static String of(HttpServerRequest request) {
        return Objects.requireNonNull(request.getHeader(RequestId.HEADER), "the request has no id yet");
    }
}
