package org.medicalsuite.gateway.session;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;

/** Leads a person to the identity provider, takes them in when they come back, and lets them go. */
@Singleton
public class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;

    private final Sessions sessions;
    private final LastUse lastUse;
    private final HttpAuthenticator authenticator;
    private final Problems problems;

    public SignIn(Sessions sessions, LastUse lastUse, HttpAuthenticator authenticator, Problems problems) {
        this.sessions = sessions;
        this.lastUse = lastUse;
        this.authenticator = authenticator;
        this.problems = problems;
    }

    /** Who has a session goes on; others go to the identity provider first. */
    public Handler<RoutingContext> thenTo(Handler<RoutingContext> next) {
        return exchange -> sessions.of(exchange)
                .onSuccess(_ -> next.handle(exchange))
                .onFailure(failure -> {
                    if (failure instanceof AuthenticationException) {
                        leadAway(exchange);
                    } else {
                        unavailable(exchange, failure);
                    }
                });
    }

    /** Back from the identity provider, with its code or with nothing of use. */
    public void comeBack(RoutingContext exchange) {
        sessions.of(exchange).onSuccess(_ -> toPage(exchange)).onFailure(failure -> {
            switch (failure) {
                case AuthenticationRedirectException signedIn -> {
                    lastUse.isNow(exchange);
                    redirect(exchange, FOUND, signedIn.getRedirectUri());
                }
                case AuthenticationException _ -> redirect(exchange, SEE_OTHER, Portal.PAGE + "#not-signed-in");
                default -> unavailable(exchange, failure);
            }
        });
    }

    /** Ends the session here, then at the identity provider, which sends people back to the page. */
    public void leave(RoutingContext exchange) {
        sessions.of(exchange).onComplete(session -> {
            if (session.cause() instanceof AuthenticationRedirectException away) {
                redirect(exchange, SEE_OTHER, away.getRedirectUri());
            } else {
                toPage(exchange);
            }
        });
    }

    public static void toPage(RoutingContext exchange) {
        redirect(exchange, SEE_OTHER, Portal.PAGE);
    }

    private void leadAway(RoutingContext exchange) {
        authenticator
                .sendChallenge(exchange)
                .subscribe()
                .with(
                        _ -> {
                            if (!exchange.response().ended()) {
                                exchange.response().end();
                            }
                        },
                        failure -> unavailable(exchange, failure));
    }

    private void unavailable(RoutingContext exchange, Throwable failure) {
        LOG.warnf("Nobody can sign in just now: %s", failure.getClass().getName());
        problems.answer(exchange, ProblemType.UPSTREAM_UNAVAILABLE, "Nobody can sign in just now; try again soon");
    }

    private static void redirect(RoutingContext exchange, int status, String address) {
        exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }
}
