package org.medicalsuite.kernel.http;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a short while that a token was verified, because checking its signature again for every request of the
 * same caller costs more than most answers. A token is remembered only after the identity provider's own check, no
 * longer than it is valid, and no longer than the setting says; any other text, however like it, is checked. One whose
 * key the issuer has taken back is refused, remembered or not.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    private static final int MOST = 10_000;
    // Providers with the higher number are asked first; one that says nothing about it has 1001.
    private static final int BEFORE_THE_CHECK = 2_000;
    // What belongs to the request that brought the token first and not to the caller.
    private static final String OF_THE_REQUEST = "io.vertx.ext.web.RoutingContext";

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Duration atMost;
    private final int most;
    private final Clock clock;
    private final Predicate<String> withdrawn;

    /** @param atMost after so long a token is checked again; zero checks each time */
    @Inject
    public VerifiedTokens(
            @ConfigProperty(name = "suite.verified-token.remembered-for", defaultValue = "60s") Duration atMost,
            WithdrawnKeys withdrawn) {
        this(atMost, MOST, Clock.systemUTC(), withdrawn::have);
    }

    /**
     * @param most how many tokens are remembered; those that come while so many are valid are checked each time
     * @param withdrawn whether a token's key was taken back
     */
    VerifiedTokens(Duration atMost, int most, Clock clock, Predicate<String> withdrawn) {
        this.withdrawn = withdrawn;
        this.atMost = atMost;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_THE_CHECK;
    }

    /** The caller behind a token that is remembered; nothing for others, which leaves them to the check. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var known = remembered.get(request.getToken().getToken());
        return known != null
                        && !(request.getToken() instanceof IdTokenCredential)
                        && clock.instant().isBefore(known.until)
                        && !withdrawn.test(request.getToken().getToken())
                ? Uni.createFrom().item(known.caller)
                : Uni.createFrom().nullItem();
    }

    /** Remembers a caller whose token has just been verified; refuses one whose key was taken back. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        var token = caller.getCredential(TokenCredential.class);
        if (token != null && withdrawn.test(token.getToken())) {
            remembered.remove(token.getToken());
            return Uni.createFrom().failure(new AuthenticationFailedException("The token's key was withdrawn"));
        }
        // A session brings two tokens, of which one would open what the other may not.
        boolean session = caller.getCredential(IdTokenCredential.class) != null;
        if (!session && token != null && caller.getPrincipal() instanceof JsonWebToken claims && atMost.isPositive()) {
            var now = clock.instant();
            var expires = Instant.ofEpochSecond(claims.getExpirationTime());
            var until = now.plus(atMost).isBefore(expires) ? now.plus(atMost) : expires;
            if (remembered.size() >= most) {
                remembered.values().removeIf(each -> !now.isBefore(each.until));
            }
            if (remembered.size() < most && now.isBefore(until)) {
                remembered.compute(
                        token.getToken(),
                        (_, before) -> before != null && now.isBefore(before.until)
                                ? before
                                : new Remembered(withoutRequest(caller), until));
            }
        }
        return Uni.createFrom().item(caller);
    }

    private static SecurityIdentity withoutRequest(SecurityIdentity caller) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addRoles(caller.getRoles())
                .addCredentials(caller.getCredentials());
        caller.getAttributes().forEach((name, value) -> {
            if (!name.equals(OF_THE_REQUEST)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private record Remembered(SecurityIdentity caller, Instant until) {}
}
