package org.medicalsuite.gateway.forward;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Vertx;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.medicalsuite.gateway.route.Route;
import org.medicalsuite.gateway.route.RouteTable;

/** One circuit breaker for each service, whichever routes lead to it. */
@Singleton
public class Circuits {
    private static final Logger LOG = Logger.getLogger(Circuits.class);

    private final Map<HostAndPort, CircuitBreaker> byService;

    public Circuits(RouteTable routes, CircuitSettings settings, Vertx vertx) {
        var options = new CircuitBreakerOptions()
                .setMaxFailures(settings.failures())
                .setFailuresRollingWindow(settings.window().toMillis())
                .setResetTimeout(settings.rest().toMillis())
                // Each route has an answer timeout of its own, counted from the end of the request.
                .setTimeout(-1)
                .setNotificationAddress(null);
        byService = routes.all().stream()
                .map(Route::service)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        service -> CircuitBreaker.create("service-" + service, vertx, options)
                                .openHandler(_ -> LOG.warnf("%s fails and is left alone for a while", service))
                                .closeHandler(_ -> LOG.infof("%s answers again", service))));
    }

    CircuitBreaker of(Route route) {
        return Objects.requireNonNull(byService.get(route.service()));
    }
}
