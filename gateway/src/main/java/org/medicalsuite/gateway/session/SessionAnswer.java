package org.medicalsuite.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.medicalsuite.kernel.Role;

/** Tells the page who is signed in and what they may see; never a token. */
@Singleton
public class SessionAnswer implements Handler<RoutingContext> {
    private final ChangeToken changeToken;
    private final PortalSettings settings;

    public SessionAnswer(ChangeToken changeToken, PortalSettings settings) {
        this.changeToken = changeToken;
        this.settings = settings;
    }

    @Override
    public void handle(RoutingContext exchange) {
        var person = SessionCheck.personOf(exchange);
        var identity = TokenClaims.of(Objects.requireNonNull(person.getCredential(IdTokenCredential.class))
                .getToken());
        var access = TokenClaims.of(Objects.requireNonNull(person.getCredential(AccessTokenCredential.class))
                .getToken());
        var roles = person.getRoles().stream()
                .filter(word -> Role.of(word).isPresent())
                .sorted()
                .toList();
        exchange.json(new JsonObject()
                .put("name", identity.getString("name", identity.getString("preferred_username", "")))
                .put("person", identity.getString("sub"))
                .put("roles", new JsonArray(roles))
                .put("npis", new JsonArray(TokenClaims.texts(access, "npi")))
                .put("planCodes", new JsonArray(TokenClaims.texts(access, "plan_codes")))
                .put("counties", new JsonArray(TokenClaims.texts(access, "counties")))
                .put("idleSeconds", settings.idle().toSeconds())
                .put("changeToken", changeToken.of(person)));
    }
}
