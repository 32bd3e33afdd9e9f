package org.medicalsuite.cob.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the other services are, as whom this one signs in where no caller is there, and how long it waits. */
@ConfigMapping(prefix = "cob.upstream")
public interface UpstreamSettings {
    @WithDefault("http://localhost:8081")
    URI eligibilityUrl();

    @WithDefault("http://localhost:8083")
    URI tarUrl();

    /** Where this service fetches a token of its own. */
    URI tokenUrl();

    @WithDefault("cob-service")
    String clientId();

    /** From outside; without it nothing is drawn, and claims that need units wait. */
    Optional<String> clientSecret();

    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a caller is kept waiting for another service. */
    @WithDefault("5s")
    Duration answerTimeout();
}
