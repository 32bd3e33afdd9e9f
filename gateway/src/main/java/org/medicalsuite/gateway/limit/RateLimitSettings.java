package org.medicalsuite.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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

    /** Where replicas count together. */
    Store store();

    /** A Redis or Valkey; it holds client ids and counts, nothing else. */
    interface Store {
        /** Such as {@code redis://host:6379}; without one each replica counts for itself. */
        Optional<String> url();

        /** Longest wait for the store; after it this replica counts for itself. */
        @WithDefault("100ms")
        Duration answerTimeout();

        /** So long a store that failed is not asked. */
        @WithDefault("1s")
        Duration rest();
    }
}
