package org.medicalsuite.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * When the person last did something, in a sealed cookie of its own. The session's own cookies say only when the tokens
 * end; a machine that was left alone must be locked before that.
 */
@Singleton
public class LastUse {
    private static final String COOKIE = "portal_last_use";
    private static final Pattern SEALED_TIME = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]+)");

    private final Seal seal;
    private final PortalSettings settings;
    private final InstantSource clock = InstantSource.system();

    public LastUse(Seal seal, PortalSettings settings) {
        this.seal = seal;
        this.settings = settings;
    }

    /** Whether the cookie says so, is ours, and is not too old. */
    boolean isRecent(RoutingContext exchange) {
        var cookie = exchange.request().getCookie(COOKIE);
        var parts = SEALED_TIME.matcher(cookie == null ? "" : cookie.getValue());
        if (!parts.matches() || !seal.isOf(parts.group(2), COOKIE, parts.group(1))) {
            return false;
        }
        var since = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), clock.instant());
        return since.compareTo(settings.idle()) < 0;
    }

    /** Says that it is now. */
    void isNow(RoutingContext exchange) {
        var now = Long.toString(clock.instant().getEpochSecond());
        exchange.response()
                .addCookie(Cookie.cookie(COOKIE, now + "." + seal.of(COOKIE, now))
                        .setPath(Portal.ROOT)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(settings.secureCookies())
                        .setMaxAge(settings.idle().toSeconds()));
    }
}
