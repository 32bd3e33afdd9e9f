package org.medicalsuite.gateway.form;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.answer.Stage;
import org.medicalsuite.kernel.ProblemType;

/**
 * Refuses requests whose method has no use here, whose head is too large, or whose end or target two programs may see in
 * different places. The server's own limits are higher: what is over those gets a bare status.
 */
@Singleton
public class PlainForm implements Handler<RoutingContext> {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final int longestLine;
    private final long largestHead;
    private final Problems problems;

    public PlainForm(
            @ConfigProperty(name = "suite.form.max-request-line", defaultValue = "4K") MemorySize longestLine,
            @ConfigProperty(name = "suite.form.max-headers", defaultValue = "16K") MemorySize largestHead,
            Problems problems) {
        this.longestLine = (int) longestLine.asLongValue();
        this.largestHead = largestHead.asLongValue();
        this.problems = problems;
    }

    void stand(@Observes Filters filters) {
        filters.register(this, Stage.FORM.priority());
    }

    @Override
    public void handle(RoutingContext exchange) {
        var request = exchange.request();
        if (!METHODS.contains(request.method())) {
            problems.answer(exchange, ProblemType.METHOD_NOT_ALLOWED, "Use a method that the API page lists");
        } else if (request.uri().length() > longestLine) {
            problems.answer(exchange, ProblemType.ADDRESS_TOO_LONG, "Ask for less at a time");
        } else if (sizeOf(request.headers()) > largestHead) {
            problems.answer(exchange, ProblemType.HEADERS_TOO_LARGE, "Send fewer, smaller headers");
        } else if (request.authority() == null || !hasOneEnd(request)) {
            // Where the body ends is unknown, so nothing behind it on this connection can be trusted.
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addEndHandler(_ -> request.connection().close());
            problems.answer(
                    exchange, ProblemType.MALFORMED_BODY, "Send one Host, and one Content-Length or chunked coding");
        } else {
            exchange.next();
        }
    }

    private static long sizeOf(MultiMap headers) {
        long size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static boolean hasOneEnd(HttpServerRequest request) {
        var lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return switch (lengths.size() + codings.size()) {
            case 0 -> true;
            case 1 ->
                codings.isEmpty()
                        ? LENGTH.matcher(lengths.getFirst()).matches()
                        : codings.getFirst().equalsIgnoreCase("chunked");
            default -> false;
        };
    }
}
