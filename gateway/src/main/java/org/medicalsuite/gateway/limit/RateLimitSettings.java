package org.medicalsuite.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How often a client may ask: {@code suite.rate-limit.*}. */
@ConfigMapping(prefix = "suite.rate-limit")
public interface RateLimitSettings {
    /** Requests of one client in one window; all of them may come at once. */
    @WithDefault("1000")
    int requests();

    /** The time in which a limit that was used up is whole again. */
    @WithDefault("10s")
    Duration window();

    /** Requests in one window for clients that have a limit of their own, by client id. */
    Map<String, Integer> clients();
}
