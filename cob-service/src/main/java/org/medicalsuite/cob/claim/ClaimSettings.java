package org.medicalsuite.cob.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service deals with claims and with the services that it asks; {@code docs/settings-cob.md} explains each. */
@ConfigMapping(prefix = "cob.claims")
public interface ClaimSettings {
    /** How long a process may take to ask tar-service before another may take over. */
    @WithDefault("30s")
    Duration lease();

    /** How long an intent that nobody answered rests before it is asked again. */
    @WithDefault("20s")
    Duration askAgain();

    /** How many intents a replica takes up in one turn. */
    @WithDefault("50")
    int intentsPerTurn();

    /** How often a replica looks for intents left behind: a duration, or {@code off}. */
    @WithDefault("10s")
    String recoveryEvery();
}
