package org.medicalsuite.gateway.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Stage;

/** What every answer tells a browser to be careful about, errors and forwarded answers included. */
@Singleton
public class SecurityHeaders implements Handler<RoutingContext> {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String START_PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private final String apiPage;

    public SecurityHeaders(ApiPageSettings settings) {
        // Swagger UI's page brings inline script and style of its own; signing in needs the token address.
        this.apiPage = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src 'self' " + settings.signInOrigin()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void stand(@Observes Filters filters) {
        filters.register(this, Stage.SECURITY_HEADERS.priority());
    }

    @Override
    public void handle(RoutingContext exchange) {
        var path = exchange.request().path();
        exchange.addHeadersEndHandler(_ -> add(exchange.response().headers(), path == null ? "" : path));
        exchange.next();
    }

    private void add(MultiMap headers, String path) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", policyOf(path));
        // A page may be kept, but is asked for again: after an upgrade nobody reads the old one.
        boolean personal = isUnder(path, "/v1") || isUnder(path, "/q");
        headers.set(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "no-cache");
        headers.remove(HttpHeaders.SERVER);
    }

    private String policyOf(String path) {
        if (isUnder(path, "/v1") || isUnder(path, "/q") || isUnder(path, "/api/openapi")) {
            return NOTHING;
        }
        return isUnder(path, "/api") ? apiPage : START_PAGE;
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
