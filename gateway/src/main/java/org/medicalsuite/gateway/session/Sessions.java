package org.medicalsuite.gateway.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.medicalsuite.gateway.caller.Identities;

/** Finds the person whose session a request belongs to. */
@Singleton
public class Sessions {
    private static final String COOKIES = "q_session_portal";

    private final Identities identities;
    private final LastUse lastUse;

    public Sessions(Identities identities, LastUse lastUse) {
        this.identities = identities;
        this.lastUse = lastUse;
    }

    /** The person; fails with an {@code AuthenticationException} where there is none, or none any more. */
    Future<SecurityIdentity> of(RoutingContext exchange) {
        var session = cookies(exchange);
        if (!session.isEmpty() && !lastUse.isRecent(exchange)) {
            session.forEach(cookie -> exchange.response().removeCookie(cookie.getName()));
            return Future.failedFuture(new AuthenticationFailedException("left alone for too long"));
        }
        return identities
                .of(exchange)
                .compose(person -> person.isAnonymous()
                        ? Future.failedFuture(new AuthenticationFailedException("no session"))
                        : Future.succeededFuture(person));
    }

    /** Large tokens need several cookies. */
    private static List<Cookie> cookies(RoutingContext exchange) {
        return exchange.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(COOKIES))
                .toList();
    }
}
