package org.medicalsuite.gateway.session;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Role;

/** Keeps people without a role of the suite from the API; the page may still tell them that they have none. */
@Singleton
public class RoleCheck implements Handler<RoutingContext> {
    private final Problems problems;

    public RoleCheck(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var roles = SessionCheck.personOf(exchange).getRoles();
        if (roles.stream().anyMatch(word -> Role.of(word).isPresent())) {
            exchange.next();
        } else {
            problems.answer(
                    exchange, ProblemType.NOT_ALLOWED, "Ask the operator of this suite for the role that you need");
        }
    }
}
