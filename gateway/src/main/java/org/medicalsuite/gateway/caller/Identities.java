package org.medicalsuite.gateway.caller;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Asks Quarkus who sends a request, and leaves to the handler that asks what becomes of it. */
@Singleton
public class Identities {
    private final IdentityProviderManager identities;

    public Identities(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Who it is, perhaps nobody; on the request's own thread. */
    public Future<SecurityIdentity> of(RoutingContext exchange) {
        // Quarkus would answer for a failed authentication before the handler hears of it.
        exchange.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        var context = Vertx.currentContext();
        var found = Promise.<SecurityIdentity>promise();
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .subscribe()
                .with(
                        identity -> context.runOnContext(_ -> found.complete(identity)),
                        failure -> context.runOnContext(_ -> found.fail(failure)));
        return found.future();
    }
}
