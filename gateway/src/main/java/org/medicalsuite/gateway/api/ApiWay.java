package org.medicalsuite.gateway.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.medicalsuite.gateway.audit.AllAuditRecords;
import org.medicalsuite.gateway.figures.AnswerFigures;
import org.medicalsuite.gateway.forward.BodyLimit;
import org.medicalsuite.gateway.forward.Forwarding;
import org.medicalsuite.gateway.limit.RateLimit;
import org.medicalsuite.gateway.route.RouteLookup;

/** Programs and the portal's pages go the same way to the services; they differ in how they show who asks. */
@Singleton
public class ApiWay {
    private final RouteLookup routeLookup;
    private final AnswerFigures figures;
    private final RateLimit rateLimit;
    private final AllAuditRecords auditRecords;
    private final BodyLimit bodyLimit;
    private final Forwarding forwarding;

    public ApiWay(
            RouteLookup routeLookup,
            AnswerFigures figures,
            RateLimit rateLimit,
            AllAuditRecords auditRecords,
            BodyLimit bodyLimit,
            Forwarding forwarding) {
        this.routeLookup = routeLookup;
        this.figures = figures;
        this.rateLimit = rateLimit;
        this.auditRecords = auditRecords;
        this.bodyLimit = bodyLimit;
        this.forwarding = forwarding;
    }

    /** Leads a route's requests to the services; the checks must say who was let in. */
    public void lead(Route route, List<Handler<RoutingContext>> checks) {
        route.handler(routeLookup).handler(figures);
        checks.forEach(route::handler);
        route.handler(rateLimit).handler(auditRecords).handler(bodyLimit).handler(forwarding);
    }
}
