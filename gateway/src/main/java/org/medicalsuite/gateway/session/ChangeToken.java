package org.medicalsuite.gateway.session;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * What a page must show with every change: a seal of the session, told to scripts of our own origin only. A header of
 * its own also keeps forms of other sites out, which cannot set any.
 */
@Singleton
public class ChangeToken {
    /** The header that carries it. */
    public static final String HEADER = "X-Change-Token";

    private static final String PURPOSE = "change";

    private final Seal seal;

    public ChangeToken(Seal seal) {
        this.seal = seal;
    }

    String of(SecurityIdentity person) {
        return seal.of(PURPOSE, sessionOf(person));
    }

    boolean isShown(RoutingContext exchange, SecurityIdentity person) {
        var shown = exchange.request().getHeader(HEADER);
        return shown != null && seal.isOf(shown, PURPOSE, sessionOf(person));
    }

    /** The identity provider's name of the session, which stays when tokens are renewed; else the person. */
    private static String sessionOf(SecurityIdentity person) {
        var token = Objects.requireNonNull(person.getCredential(IdTokenCredential.class), "not a session");
        var claims = TokenClaims.of(token.getToken());
        return claims.getString("sid", claims.getString("sub", ""));
    }
}
