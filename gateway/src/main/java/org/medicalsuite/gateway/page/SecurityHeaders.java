package org.medicalsuite.gateway.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.medicalsuite.gateway.answer.Stage;
import org.medicalsuite.gateway.session.Portal;

/** What every answer tells a browser to be careful about, errors and forwarded answers included. */
@Singleton
public class SecurityHeaders implements Handler<RoutingContext> {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String START_PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Added to a letter's own policy: a browser holds a page to both, so no service can let scripts or frames in. */
    private static final String LETTER = "script-src 'none'; connect-src 'none'; frame-ancestors 'none'";

    private static final String NOT_STORED = "no-store";
    private final String apiPage;
    private final String portal;

    public SecurityHeaders(ApiPageSettings settings) {
        // Swagger UI's page brings inline script and style of its own; signing in needs the token address.
        this.apiPage = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src 'self' " + settings.signInOrigin()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        // Texts become nodes and never markup: with trusted types the browser itself refuses anything else. Signing out
        // is a form whose answer leads to the identity provider.
        this.portal = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                + " form-action 'self' " + settings.signInOrigin()
                + "; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
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
        // The portal's own requests must say that they come from it; nobody else is told.
        headers.set("Referrer-Policy", isUnder(path, Portal.ROOT) ? "same-origin" : "no-referrer");
        headers.set(POLICY, policyOf(path, headers));
        headers.set(HttpHeaders.CACHE_CONTROL, cachingOf(path, headers));
        headers.remove(HttpHeaders.SERVER);
    }

    private static String cachingOf(String path, MultiMap headers) {
        if (isUnder(path, Portal.ASSETS)) {
            var own = headers.get(HttpHeaders.CACHE_CONTROL);
            return own == null ? NOT_STORED : own;
        }
        // A page may be kept, but is asked for again: after an upgrade nobody reads the old one.
        boolean personal = isUnder(path, "/v1") || isUnder(path, "/q") || isUnder(path, Portal.ROOT);
        return personal ? NOT_STORED : "no-cache";
    }

    private String policyOf(String path, MultiMap headers) {
        boolean ofService = isUnder(path, "/v1") || isUnder(path, Portal.API);
        if (ofService && isLetter(headers)) {
            return headers.get(POLICY) + ", " + LETTER;
        }
        if (ofService || isUnder(path, "/q") || isUnder(path, "/api/openapi") || path.equals(Portal.SESSION)) {
            return NOTHING;
        }
        if (isUnder(path, Portal.ROOT)) {
            return portal;
        }
        return isUnder(path, "/api") ? apiPage : START_PAGE;
    }

    /** A page that a service wrote for people to print, and that says by itself how it may look. */
    private static boolean isLetter(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html") && headers.contains(POLICY);
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
