package org.medicalsuite.gateway.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.gateway.route.Route;

/**
 * What the CAQH CORE operating rules ask of a real-time service, as figures: how many answers came within the time
 * agreed on, and how often there was one at all. {@code docs/operations.md} has the queries.
 */
@Singleton
public class AnswerFigures implements Handler<RoutingContext> {
    private static final String NAME = "suite.answers";

    private final MeterRegistry registry;
    private final Duration within;
    private final ConcurrentMap<Series, Timer> timers = new ConcurrentHashMap<>();

    /** @param within the time agreed on; a bucket of the histogram ends there */
    public AnswerFigures(
            MeterRegistry registry,
            @ConfigProperty(name = "suite.figures.answer-within", defaultValue = "20s") Duration within) {
        this.registry = registry;
        this.within = within;
    }

    @Override
    public void handle(RoutingContext exchange) {
        long begin = System.nanoTime();
        var route = Route.of(exchange).name();
        exchange.addEndHandler(_ -> timers.computeIfAbsent(
                        new Series(route, Outcome.of(exchange.response())), this::timer)
                .record(Duration.ofNanos(System.nanoTime() - begin)));
        exchange.next();
    }

    private Timer timer(Series series) {
        return Timer.builder(NAME)
                .description("Requests that found a service, until their answer was sent")
                .tag("route", series.route)
                .tag("outcome", series.outcome.name())
                .serviceLevelObjectives(within)
                .register(registry);
    }

    private record Series(String route, Outcome outcome) {}
}
