package org.medicalsuite.gateway;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.answer.Unexpected;
import org.medicalsuite.gateway.api.ApiWay;
import org.medicalsuite.gateway.caller.BearerCheck;
import org.medicalsuite.gateway.discovery.Discovery;
import org.medicalsuite.gateway.page.ApiPageSwitch;
import org.medicalsuite.gateway.page.Contracts;
import org.medicalsuite.kernel.ProblemType;

/** Puts the handlers in their order. What stands before them, for pages too, is in {@code answer.Stage}. */
@Singleton
public class FrontDoor {
    private static final int BEFORE_PAGES = -10;
    private static final int AFTER_EVERYTHING = 2 * RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    void open(
            @Observes Router router,
            ApiWay apiWay,
            BearerCheck bearerCheck,
            ApiPageSwitch apiPageSwitch,
            Contracts contracts,
            Discovery discovery,
            Unexpected unexpected,
            Problems problems) {
        router.route().order(Integer.MIN_VALUE).failureHandler(unexpected);
        apiWay.lead(router.route("/v1/*").order(BEFORE_PAGES), List.of(bearerCheck));
        router.route(HttpMethod.GET, Discovery.PATH).order(BEFORE_PAGES).handler(discovery);
        router.route("/api/*").order(BEFORE_PAGES).handler(apiPageSwitch);
        router.route(HttpMethod.GET, "/api/openapi").order(BEFORE_PAGES).handler(contracts::merged);
        router.route(HttpMethod.GET, "/api/openapi/:" + Contracts.NAME)
                .order(BEFORE_PAGES)
                .handler(contracts);
        router.route()
                .order(AFTER_EVERYTHING)
                .handler(exchange -> problems.answer(exchange, ProblemType.NOT_FOUND, "Check the address"));
    }
}
