package org.medicalsuite.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.gateway.route.RouteTable;

/** Passes a request that may come in to its service, and the answer back, both as streams. */
@Singleton
public class Forwarding implements Handler<RoutingContext> {
    private final Map<String, HttpProxy> byRoute;

    public Forwarding(
            RouteTable routes,
            HttpClient services,
            ConnectionSettings settings,
            Circuits circuits,
            Retries retries,
            Problems problems) {
        byRoute = routes.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Route::name, route -> proxy(route, services, settings, circuits, retries, problems)));
    }

    @Override
    public void handle(RoutingContext exchange) {
        var request = exchange.request();
        letBodyCome(request);
        Objects.requireNonNull(byRoute.get(Route.of(exchange).name())).handle(new EndsWithConnection(request));
    }

    /** A client that asked first is told to send its body only now, when it is known to be wanted. */
    private static void letBodyCome(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private static HttpProxy proxy(
            Route route,
            HttpClient services,
            ConnectionSettings settings,
            Circuits circuits,
            Retries retries,
            Problems problems) {
        // The first interceptor is the outermost: it sees a failure last and an answer last.
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), services)
                .origin(new ServiceCall(route, settings.connectTimeout()))
                .addInterceptor(new FailedCall(route, circuits.of(route), retries, problems))
                .addInterceptor(new RequestHeaders(route))
                .addInterceptor(new AnswerHeaders());
    }
}
