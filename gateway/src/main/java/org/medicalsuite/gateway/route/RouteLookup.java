package org.medicalsuite.gateway.route;

import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;

/** Finds the service that answers for an address; where there is none the answer is 404, whoever asks. */
@Singleton
public class RouteLookup implements Handler<RoutingContext> {
    /** Under this name metrics and traces look for the address without its ids. */
    private static final String ADDRESS_FOR_METRICS = "UrlPathTemplate";

    private final RouteTable routes;
    private final Problems problems;

    public RouteLookup(RouteTable routes, Problems problems) {
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        // The answer may be long in coming (a token's key, a connection); until then the body waits at the client.
        exchange.request().pause();
        var path = ApiPath.of(exchange.request());
        var route = routes.find(path);
        if (route.isEmpty()) {
            problems.answer(exchange, ProblemType.NOT_FOUND, "Check the address");
            return;
        }
        ContextLocals.put(ADDRESS_FOR_METRICS, RouteTable.collectionOf(path));
        route.get().keepIn(exchange);
        exchange.next();
    }
}
