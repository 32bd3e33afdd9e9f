package org.medicalsuite.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * What becomes of a body that is answered before it was read. A short one is read and thrown away, and the connection
 * lives on. A long one is thrown away for a moment only, so that the client can hear the answer, then the connection
 * is closed: closed at once, the answer would often be lost with it.
 */
public final class UnreadBody {
    private static final long SHORT = 64 * 1024;
    private static final long MOMENT_IN_MILLISECONDS = 2_000;

    private UnreadBody() {}

    /** Says in the answer's head that the connection will be closed, where it will be. */
    public static void announce(HttpServerRequest request, MultiMap answerHeaders) {
        if (isLong(request)) {
            answerHeaders.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** To be called when the answer is sent and nobody reads the body. */
    public static void discard(HttpServerRequest request) {
        leave(request);
        request.resume();
    }

    /** To be called when the answer is sent; a long body may still be on its way to a service, at its pace. */
    public static void leave(HttpServerRequest request) {
        if (isLong(request)) {
            Vertx.currentContext()
                    .owner()
                    .setTimer(MOMENT_IN_MILLISECONDS, _ -> request.connection().close());
        } else {
            request.resume();
        }
    }

    private static boolean isLong(HttpServerRequest request) {
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length(request) > SHORT);
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
