package org.medicalsuite.gateway.page;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;

/** Where the operator has not turned the API page on, neither it nor the contracts exist. */
@Singleton
public class ApiPageSwitch implements Handler<RoutingContext> {
    private final ApiPageSettings settings;
    private final Problems problems;

    public ApiPageSwitch(ApiPageSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (settings.enabled()) {
            exchange.next();
        } else {
            problems.answer(exchange, ProblemType.NOT_FOUND, "Check the address");
        }
    }
}
