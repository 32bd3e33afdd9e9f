package org.medicalsuite.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of a route that has none of its own. */
@ConfigMapping(prefix = "suite.route-defaults")
public interface RouteDefaults {
    /** Largest request body; the suite's JSON requests are a few kilobytes. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Longest wait between the end of the request and the head of the answer. */
    @WithDefault("30s")
    Duration answerTimeout();
}
