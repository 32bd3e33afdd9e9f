package org.medicalsuite.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;

/** Refuses a body that says it is too large before any of it is taken; one that does not say is counted on its way. */
@Singleton
public class BodyLimit implements Handler<RoutingContext> {
    private final Problems problems;

    public BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var route = Route.of(exchange);
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > route.maxBody()) {
            problems.answer(exchange, problem(exchange.request(), route));
        } else {
            exchange.next();
        }
    }

    static Problem problem(HttpServerRequest request, Route route) {
        return Problems.of(
                request, ProblemType.BODY_TOO_LARGE, "Send at most %d bytes here".formatted(route.maxBody()));
    }
}
