package org.medicalsuite.gateway.session;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.gateway.caller.BearerCheck;
import org.medicalsuite.kernel.ProblemType;

/**
 * Lets a signed-in person's page call the API: puts the session's access token in, as if a program had brought it. A
 * script is never redirected to a sign-in page; it gets 401 and can ask the person.
 */
@Singleton
public class SessionCheck implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(SessionCheck.class);
    private static final String PERSON = SessionCheck.class.getName();

    private final Sessions sessions;
    private final LastUse lastUse;
    private final ChangeToken changeToken;
    private final Problems problems;

    public SessionCheck(Sessions sessions, LastUse lastUse, ChangeToken changeToken, Problems problems) {
        this.sessions = sessions;
        this.lastUse = lastUse;
        this.changeToken = changeToken;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        sessions.of(exchange)
                .onSuccess(person -> decide(exchange, person))
                .onFailure(failure -> refuse(exchange, failure));
    }

    /** The person of a request that was let in. */
    static SecurityIdentity personOf(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.<SecurityIdentity>get(PERSON), "nobody was let in");
    }

    private void decide(RoutingContext exchange, SecurityIdentity person) {
        if (SameOrigin.changes(exchange.request()) && !changeToken.isShown(exchange, person)) {
            problems.answer(exchange, ProblemType.NOT_ALLOWED, "Load the page again, then repeat what you did");
            return;
        }
        lastUse.isNow(exchange);
        exchange.put(PERSON, person);
        var token = Objects.requireNonNull(person.getCredential(AccessTokenCredential.class))
                .getToken();
        exchange.request().headers().set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
        // Each person has a limit of their own: people are not one program because they use one page.
        BearerCheck.letIn(
                exchange,
                "portal/"
                        + TokenClaims.of(token)
                                .getString("sub", person.getPrincipal().getName()));
        exchange.next();
    }

    private void refuse(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            exchange.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "OIDC");
            problems.answer(exchange, ProblemType.NOT_SIGNED_IN, "Sign in, or sign in again");
        } else {
            LOG.warnf("A session could not be checked: %s", failure.getClass().getName());
            problems.answer(
                    exchange, ProblemType.UPSTREAM_UNAVAILABLE, "Sessions cannot be checked just now; try again soon");
        }
    }
}
