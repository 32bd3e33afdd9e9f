package org.medicalsuite.gateway.testing;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A service behind the gateway, written by hand. Most addresses tell what arrived, as JSON; some misbehave, and say in
 * their path how.
 */
final class FakeService {
    /** Bodies up to this size are told back. */
    private static final int TOLD = 1_000;

    private static final Buffer CHUNK = Buffer.buffer(new byte[64 * 1024]);
    /** 64 megabytes: more than all buffers on the way hold. */
    private static final int POURED = 1_024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private volatile Promise<Void> release = Promise.promise();
    private volatile Promise<Void> left = Promise.promise();

    FakeService(String name) throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> answer(name, request))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    void stop() {
        vertx.close();
    }

    private void answer(String name, HttpServerRequest request) {
        var response = request.response();
        if (request.path().contains("/every-other-time-dies/")
                && calls.merge(request.path(), 1, Integer::sum) % 2 == 1) {
            request.connection().close();
            return;
        }
        switch (lastSegment(request.path())) {
            case "never-answers" -> request.pause();
            case "dies-before-its-answer" -> request.connection().close();
            case "dies-mid-answer" ->
                response.putHeader("Content-Length", "1000")
                        .write("the first half")
                        .onComplete(_ -> request.connection().close());
            case "dies-mid-chunks" ->
                response.setChunked(true)
                        .write("the first half")
                        .onComplete(_ -> request.connection().close());
            case "in-two-parts" -> {
                release = Promise.promise();
                response.setChunked(true).write("first ");
                release.future().onComplete(_ -> response.end("second"));
            }
            case "release" -> {
                release.tryComplete();
                response.end();
            }
            case "answers-at-once" -> response.setStatusCode(409).end("no need to read on");
            case "waits-to-be-left" -> {
                left = Promise.promise();
                request.connection().closeHandler(_ -> left.tryComplete());
                response.setChunked(true).write("wait");
            }
            case "pours" -> pour(response.setChunked(true), POURED);
            case "was-left" -> left.future().onComplete(_ -> response.end());
            case "nothing-to-tell" -> response.setStatusCode(204).end();
            case "audit-records" -> FakeAuditRecords.answer(name, request);
            case "openapi" -> response.end(contract(name).toBuffer());
            case "letter" ->
                response.putHeader("Content-Type", "text/html;charset=UTF-8")
                        .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .end("<style>h1 {color: black}</style><h1>Notice</h1>");
            case "letter-without-policy" ->
                response.putHeader("Content-Type", "text/html").end("<script>alert(1)</script>");
            case "known-by-its-head" ->
                response.putHeader("Content-Length", "42").end();
            default -> tell(name, request);
        }
    }

    /** As much as the client takes, for one that takes its time. */
    private static void pour(HttpServerResponse response, int chunks) {
        int left = chunks;
        while (left > 0 && !response.writeQueueFull()) {
            response.write(CHUNK);
            left--;
        }
        int rest = left;
        if (rest == 0) {
            response.end();
        } else {
            response.drainHandler(_ -> pour(response, rest));
        }
    }

    private static void tell(String name, HttpServerRequest request) {
        var told = new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers(request));
        var length = new long[1];
        var text = new StringBuilder();
        request.handler(chunk -> {
            length[0] += chunk.length();
            if (length[0] <= TOLD) {
                text.append(chunk);
            }
        });
        request.endHandler(_ -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Set-Cookie", "kept=by-service")
                .putHeader("Server", "fake/1.0")
                .putHeader("X-Powered-By", "fake")
                .putHeader("Connection", "X-For-The-Gateway")
                .putHeader("X-For-The-Gateway", "alone")
                .putHeader("Cache-Control", "public, max-age=60")
                .putHeader("ETag", "\"7\"")
                .end(told.put("length", length[0]).put("body", text.toString()).toBuffer()));
    }

    private static JsonObject headers(HttpServerRequest request) {
        var all = new JsonObject();
        request.headers().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            all.put(name, all.getJsonArray(name, new JsonArray()).add(header.getValue()));
        });
        return all;
    }

    /** As the services write theirs: each operation names the bearer token itself. */
    private static JsonObject contract(String name) {
        var operation = new JsonObject()
                .put("security", new JsonArray().add(new JsonObject().put("bearerAuth", new JsonArray())));
        return new JsonObject()
                .put("openapi", "3.0.3")
                .put("info", new JsonObject().put("title", name).put("version", "1"))
                .put("paths", new JsonObject().put("/v1/things", new JsonObject().put("post", operation)));
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
