package org.medicalsuite.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.gateway.route.Route;

/**
 * A service's answer on its way to the client. Where the service dies before its end, half an answer is with the
 * client already, and the only honest thing left is to break the connection.
 *
 * <p>The proxy would reset the response instead, which closes the connection too, but leaves the request unfinished
 * for whoever counts requests: a gateway that shuts down gracefully would then wait for it in vain.
 */
final class Download extends WatchedBody {
    private static final Logger LOG = Logger.getLogger(Download.class);

    private final HttpServerRequest request;
    private final Route route;

    /** Puts itself between a service's answer and the client. */
    static void watch(ProxyContext exchange, Route route) {
        var body = exchange.response().getBody();
        if (body != null) {
            var download = new Download(body.stream(), exchange.request().proxiedRequest(), route);
            exchange.response().setBody(Body.body(download, body.length()));
        }
    }

    private Download(ReadStream<Buffer> source, HttpServerRequest request, Route route) {
        super(source);
        this.request = request;
        this.route = route;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return super.exceptionHandler(handler == null ? null : this::breakOff);
    }

    private void breakOff(Throwable failure) {
        if (request.response().closed()) {
            return; // It was the client that went, and the call of the service was ended for that.
        }
        LOG.warnf("%s: answer broken off: %s", route.name(), failure.getClass().getSimpleName());
        request.connection().close();
    }
}
