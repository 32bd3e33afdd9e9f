package org.medicalsuite.gateway.portal;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * A file for browsers, held ready with and without compression.
 *
 * @param type its media type
 * @param plain as it is
 * @param zipped compressed with gzip
 */
record Asset(String type, Buffer plain, Buffer zipped) {
    private static final String GZIP = "gzip";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    static Asset of(String name, byte[] content) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return new Asset(Objects.requireNonNull(type, name), Buffer.buffer(content), Buffer.buffer(zip(content)));
    }

    void send(RoutingContext exchange) {
        var response = exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaderNames.VARY, HttpHeaders.ACCEPT_ENCODING);
        var accepted = exchange.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains(GZIP)) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP).end(zipped);
        } else {
            response.end(plain);
        }
    }

    private static byte[] zip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
