package org.medicalsuite.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request's body on its way to a service, chunk by chunk: counted, and ended with a failure where it grows over the
 * route's limit. It belongs to one request and is touched by that request's event loop only.
 */
final class Upload extends WatchedBody {
    private static final String KEY = Upload.class.getName();

    private final long limit;
    private long passed;
    private boolean ended;
    private boolean tooLarge;
    private Runnable whenEnded = () -> {};
    private @Nullable Handler<Throwable> failureHandler;

    private Upload(ReadStream<Buffer> source, long limit) {
        super(source);
        this.limit = limit;
    }

    /** Puts itself between a request's body and the service; where there is none, nothing is sent and all has ended. */
    static void watch(ProxyContext exchange, long limit) {
        var received = exchange.request().proxiedRequest();
        var body = exchange.request().getBody();
        if (!hasBody(received)) {
            var nothing = new Upload(body.stream(), limit);
            nothing.ended = true;
            exchange.request().setBody(null);
            received.resume();
            exchange.set(KEY, nothing);
            return;
        }
        var upload = new Upload(body.stream(), limit);
        exchange.request().setBody(Body.body(upload, body.length()));
        exchange.set(KEY, upload);
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    static Upload of(ProxyContext exchange) {
        return Objects.requireNonNull(exchange.get(KEY, Upload.class), "the upload is not watched");
    }

    /** Whether the last byte has gone to the service. */
    boolean hasEnded() {
        return ended;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Does something as soon as the last byte has gone to the service; at once where it has. */
    void whenEnded(Runnable deed) {
        whenEnded = deed;
        if (ended) {
            deed.run();
        }
    }

    private void pass(Buffer chunk, Handler<Buffer> service) {
        passed += chunk.length();
        if (passed <= limit) {
            service.handle(chunk);
        } else if (!tooLarge) {
            tooLarge = true;
            if (failureHandler != null) {
                failureHandler.handle(new BodyTooLarge());
            }
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        return super.handler(handler == null ? null : chunk -> pass(chunk, handler));
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        return super.exceptionHandler(handler);
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        return super.endHandler(handler == null ? null : _ -> end(handler));
    }

    private void end(Handler<Void> service) {
        ended = true;
        service.handle(null);
        whenEnded.run();
    }

    /** Why the body goes no further. */
    private static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge() {
            super("the body is larger than its route takes", null, false, false);
        }
    }
}
