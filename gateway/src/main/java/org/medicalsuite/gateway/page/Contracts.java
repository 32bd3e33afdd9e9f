package org.medicalsuite.gateway.page;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.forward.ConnectionSettings;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.gateway.route.RouteTable;
import org.medicalsuite.kernel.ProblemType;

/** Shows the services' contracts at {@code /api/openapi/<route>}; to read them nobody needs a token. */
@Singleton
public class Contracts implements Handler<RoutingContext> {
    /** The path parameter with the route's name. */
    public static final String NAME = "name";

    private static final Logger LOG = Logger.getLogger(Contracts.class);

    private final RouteTable routes;
    private final HttpClient services;
    private final ConnectionSettings connections;
    private final SignInOnPage signIn;
    private final Problems problems;

    public Contracts(
            RouteTable routes,
            HttpClient services,
            ConnectionSettings connections,
            SignInOnPage signIn,
            Problems problems) {
        this.routes = routes;
        this.services = services;
        this.connections = connections;
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var route = routes.named(exchange.pathParam(NAME));
        var contract = route.flatMap(Route::contract);
        if (route.isEmpty() || contract.isEmpty()) {
            problems.answer(exchange, ProblemType.NOT_FOUND, "Check the address");
            return;
        }
        fetch(route.get(), contract.get())
                .map(signIn::added)
                .onSuccess(document -> write(exchange, document))
                .onFailure(failure -> {
                    log(route.get(), failure);
                    unavailable(exchange);
                });
    }

    private static void write(RoutingContext exchange, JsonObject document) {
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(document.toBuffer());
    }

    /** All contracts in one document, {@code /api/openapi}: all of them, or none where a service does not answer. */
    public void merged(RoutingContext exchange) {
        var withContract = routes.all().stream()
                .filter(route -> route.contract().isPresent())
                .toList();
        var fetched = withContract.stream()
                .map(route -> fetch(route, route.contract().orElseThrow()).onFailure(failure -> log(route, failure)))
                .toList();
        Future.all(fetched)
                .map(all -> merge(withContract, all.list()))
                .map(signIn::added)
                .onSuccess(document -> write(exchange, document))
                .onFailure(_ -> unavailable(exchange));
    }

    private JsonObject merge(List<Route> services, List<JsonObject> contracts) {
        var byName = new LinkedHashMap<String, JsonObject>();
        for (int i = 0; i < services.size(); i++) {
            byName.put(services.get(i).name(), contracts.get(i));
        }
        return MergedContract.of(byName, this::isLetThrough);
    }

    /** Whether the door passes the path to the service whose contract a route names, by this route or another. */
    private boolean isLetThrough(String name, String path) {
        var service = routes.named(name).orElseThrow();
        return routes.find(path)
                .filter(route -> route.service().equals(service.service()) && route.tls() == service.tls())
                .isPresent();
    }

    /** A contract is small and the suite's own, so it may be read whole. */
    private Future<JsonObject> fetch(Route route, String path) {
        var call = route.call(HttpMethod.GET, path, connections.connectTimeout())
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .setIdleTimeout(route.answerTimeout().toMillis());
        return services.request(call)
                .compose(request -> request.send())
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture("status " + answer.statusCode()))
                .map(JsonObject::new);
    }

    private static void log(Route route, Throwable failure) {
        LOG.warnf("%s: no contract: %s", route.name(), failure.getClass().getSimpleName());
    }

    private void unavailable(RoutingContext exchange) {
        problems.answer(exchange, ProblemType.UPSTREAM_UNAVAILABLE, "Try again after the time in Retry-After");
    }
}
