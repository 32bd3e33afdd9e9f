package org.medicalsuite.gateway.form;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.answer.Stage;
import org.medicalsuite.kernel.ProblemType;

/**
 * Lets only paths through that can be read in one way. Where two programs resolve {@code //}, {@code ..}, an escape
 * such as {@code %2e} or a {@code ;} differently, one may check a path and the other serve another one; no address of
 * the suite needs any of them.
 */
@Singleton
public class CanonicalPath implements Handler<RoutingContext> {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~:@!$&'()*+,=-]+");

    private final Problems problems;

    public CanonicalPath(Problems problems) {
        this.problems = problems;
    }

    void stand(@Observes Filters filters) {
        filters.register(this, Stage.PATH.priority());
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (isCanonical(exchange.request().path())) {
            exchange.next();
        } else {
            problems.answer(
                    exchange,
                    ProblemType.NOT_FOUND,
                    "Write the path plainly: no empty or dot segments, no escapes, no semicolons");
        }
    }

    /** Whether the raw path of a request is already what every normalisation would make of it. */
    static boolean isCanonical(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return false;
        }
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean trailingSlash = i == segments.length - 1 && segments[i].isEmpty();
            if (!trailingSlash && !isPlain(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String segment) {
        return SEGMENT.matcher(segment).matches() && !segment.equals(".") && !segment.equals("..");
    }
}
