package org.medicalsuite.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many failed calls may be tried once more: {@code suite.retries.*}. */
@ConfigMapping(prefix = "suite.retries")
public interface RetrySettings {
    /** Retries of one service in hundred of its calls; 0 for none at all. */
    @WithDefault("10")
    int percent();

    /** Retries that may come at once before the share counts. */
    @WithDefault("10")
    int reserve();
}
