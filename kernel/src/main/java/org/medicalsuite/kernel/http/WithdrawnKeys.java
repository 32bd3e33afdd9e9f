package org.medicalsuite.kernel.http;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The signing keys that the issuer has published and taken back while this process ran. Quarkus reads the published keys
 * again only when it meets one that it does not know, so without this a withdrawn key would be believed until then.
 */
@ApplicationScoped
public class WithdrawnKeys {
    private static final Logger LOG = Logger.getLogger(WithdrawnKeys.class);

    private final Vertx vertx;
    private final TenantConfigBean tenants;
    private final Duration every;
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private volatile Set<String> published = Set.of();
    private volatile OptionalLong timer = OptionalLong.empty();

    /** @param every how often the published keys are looked at; zero never does */
    public WithdrawnKeys(
            Vertx vertx,
            TenantConfigBean tenants,
            @ConfigProperty(name = "suite.verified-token.keys-looked-up-every", defaultValue = "15s") Duration every) {
        this.vertx = vertx;
        this.tenants = tenants;
        this.every = every;
    }

    void watch(@Observes StartupEvent started) {
        if (every.isPositive()) {
            look();
            timer = OptionalLong.of(vertx.setPeriodic(every.toMillis(), _ -> look()));
        }
    }

    void rest(@Observes ShutdownEvent ended) {
        timer.ifPresent(vertx::cancelTimer);
    }

    /** Whether a token is signed with a key that was taken back. */
    boolean have(String token) {
        return !withdrawn.isEmpty() && keyOf(token).filter(withdrawn::contains).isPresent();
    }

    private void look() {
        var tenant = tenants.getDefaultTenant();
        var issuer = tenant.getOidcMetadata();
        if (issuer == null || issuer.getJsonWebKeySetUri() == null) {
            return; // The issuer has not been reached yet, so nothing is believed either.
        }
        // Quarkus' own connection to the issuer, so that its settings for TLS and proxies hold here too.
        tenant.getOidcProviderClient()
                .getWebClient()
                .getAbs(issuer.getJsonWebKeySetUri())
                .send()
                .subscribe()
                .with(
                        answer -> {
                            if (answer.statusCode() == 200) {
                                compare(answer.bodyAsJsonObject());
                            } else {
                                LOG.warnf("The issuer answers %d for its keys", answer.statusCode());
                            }
                        },
                        failure -> LOG.warnf(
                                "The issuer's keys could not be looked at: %s",
                                failure.getClass().getName()));
    }

    /** What is published now; a key that comes back is good again. */
    void compare(JsonObject keySet) {
        var now = keySet.getJsonArray("keys", new JsonArray()).stream()
                .map(key -> ((JsonObject) key).getString("kid", ""))
                .collect(Collectors.toUnmodifiableSet());
        var gone = new HashSet<>(published);
        gone.removeAll(now);
        published = now;
        withdrawn.removeAll(now);
        withdrawn.addAll(gone);
        if (!gone.isEmpty()) {
            LOG.infof("The issuer has withdrawn %d of its keys", gone.size());
        }
    }

    /** The key that a token names, read without believing anything. */
    static Optional<String> keyOf(String token) {
        int end = token.indexOf('.');
        try {
            var head = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, end)));
            return Optional.ofNullable(new JsonObject(new String(head, StandardCharsets.UTF_8)).getString("kid"));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
