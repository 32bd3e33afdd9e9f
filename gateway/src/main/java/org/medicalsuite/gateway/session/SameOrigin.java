package org.medicalsuite.gateway.session;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;

/**
 * Refuses requests that another site had the browser send. Browsers say where a request comes from in headers that no
 * script can set: {@code Sec-Fetch-Site}, and {@code Origin} with everything but reading. A change that says neither is
 * refused too.
 */
@Singleton
public class SameOrigin implements Handler<RoutingContext> {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Problems problems;

    public SameOrigin(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (comesFromOurPage(exchange.request())) {
            exchange.next();
        } else {
            problems.answer(exchange, ProblemType.NOT_ALLOWED, "Ask from the portal's own page");
        }
    }

    static boolean changes(HttpServerRequest request) {
        return !READING.contains(request.method());
    }

    private static boolean comesFromOurPage(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site == null && origin == null) {
            return !changes(request);
        }
        boolean siteFits = site == null || site.equals("same-origin");
        // Scheme aside: behind a balancer that ends TLS it may not be known here.
        boolean originFits = origin == null
                || origin.equals("https://" + request.authority())
                || origin.equals("http://" + request.authority());
        return siteFits && originFits;
    }
}
