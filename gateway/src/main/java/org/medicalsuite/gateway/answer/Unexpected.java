package org.medicalsuite.gateway.answer;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.medicalsuite.kernel.ProblemType;

/** Answers for what failed on the way, without telling what a log or a client should not learn. */
@Singleton
public class Unexpected implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(Unexpected.class);

    private final Problems problems;

    public Unexpected(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (exchange.response().headWritten()) {
            // Half an answer must not look whole.
            exchange.request().connection().close();
            return;
        }
        if (exchange.failure() instanceof AuthenticationException) {
            exchange.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        var type = typeOf(exchange);
        if (type == ProblemType.INTERNAL && exchange.failure() != null) {
            // A message can quote what was sent, so only the kind of failure is logged.
            LOG.errorf("Request failed: %s", exchange.failure().getClass().getName());
        }
        problems.answer(exchange, type, type.title());
    }

    private static ProblemType typeOf(RoutingContext exchange) {
        if (exchange.failure() instanceof AuthenticationException) {
            return ProblemType.NOT_SIGNED_IN;
        }
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == exchange.statusCode())
                .findFirst()
                .orElse(ProblemType.INTERNAL);
    }
}
