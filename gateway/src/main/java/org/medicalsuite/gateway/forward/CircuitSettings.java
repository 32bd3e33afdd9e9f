package org.medicalsuite.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a service that fails is left alone for a while: {@code suite.circuit-breaker.*}. */
@ConfigMapping(prefix = "suite.circuit-breaker")
public interface CircuitSettings {
    /** So many calls within the window that got no answer open the circuit. */
    @WithDefault("20")
    int failures();

    /** The window in which failures are counted. */
    @WithDefault("10s")
    Duration window();

    /** So long a service is left alone; then one call may try it. */
    @WithDefault("5s")
    Duration rest();
}
