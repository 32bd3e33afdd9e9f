package org.medicalsuite.gateway.caller;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.medicalsuite.gateway.answer.Problems;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.OneCredential;

/**
 * Lets in who shows a valid access token with a role of the suite. It stands in the request's way itself, and not as a
 * policy on paths, so that no reading of the path can lead around it. The services check the token once more.
 */
@Singleton
public class BearerCheck implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(BearerCheck.class);

    private static final String CLIENT = BearerCheck.class.getName();

    private final Identities identities;
    private final Problems problems;

    public BearerCheck(Identities identities, Problems problems) {
        this.identities = identities;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (!OneCredential.isOne(exchange.request())) {
            notSignedIn(exchange);
            return;
        }
        // Quarkus would take a session of the portal for the caller of any address; here only a token counts.
        exchange.request().headers().remove(HttpHeaderNames.COOKIE);
        identities
                .of(exchange)
                .onSuccess(identity -> decide(exchange, identity))
                .onFailure(failure -> refuse(exchange, failure));
    }

    private void decide(RoutingContext exchange, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            notSignedIn(exchange);
        } else if (identity.getRoles().stream().noneMatch(word -> Role.of(word).isPresent())) {
            problems.answer(
                    exchange, ProblemType.NOT_ALLOWED, "Ask the operator of this suite for the role that you need");
        } else {
            letIn(exchange, clientId(identity));
            exchange.next();
        }
    }

    /** Remembers who was let in, under the name that limits go by. */
    public static void letIn(RoutingContext exchange, String client) {
        exchange.put(CLIENT, client);
    }

    /** Who was let in: the client id in the token, or a signed-in person. */
    public static String clientOf(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.<String>get(CLIENT), "nobody was let in");
    }

    /** The software that asks (OpenID Connect's {@code azp}); people who use one program share its limit. */
    private static String clientId(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("azp") instanceof String client
                ? client
                : identity.getPrincipal().getName();
    }

    private void refuse(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            notSignedIn(exchange);
        } else {
            LOG.warnf("A token could not be checked: %s", failure.getClass().getName());
            problems.answer(
                    exchange, ProblemType.UPSTREAM_UNAVAILABLE, "Tokens cannot be checked just now; try again soon");
        }
    }

    private void notSignedIn(RoutingContext exchange) {
        exchange.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        problems.answer(
                exchange,
                ProblemType.NOT_SIGNED_IN,
                "Send one valid access token in the Authorization header, and nowhere else: Bearer <token>");
    }
}
