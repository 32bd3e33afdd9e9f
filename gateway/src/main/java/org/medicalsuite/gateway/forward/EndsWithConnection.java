package org.medicalsuite.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;

/**
 * A request whose answer, where it breaks off, ends with its connection. The proxy resets it instead, and a reset answer
 * counts as closed before its connection is: whoever counts requests that are under way then never hears of the end, and
 * a gateway that stops would wait for it in vain.
 */
final class EndsWithConnection extends HttpServerRequestWrapper {
    private final HttpServerRequest request;
    private final HttpServerResponse response;

    EndsWithConnection(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.request = request;
        this.response = new Answer(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    // Vert.x's wrapper takes these from the connection, which a trusted proxy may have made for somebody else.

    @Override
    public SocketAddress remoteAddress() {
        return request.remoteAddress();
    }

    @Override
    public SocketAddress localAddress() {
        return request.localAddress();
    }

    @Override
    public boolean isSSL() {
        return request.isSSL();
    }

    private static final class Answer extends AbstractResponseWrapper {
        private final HttpServerRequest request;

        Answer(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            request.connection().close();
            return true;
        }
    }
}
