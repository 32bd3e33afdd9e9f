package org.medicalsuite.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which addresses belong to which service: {@code suite.routes.<name>.*}. */
@ConfigMapping(prefix = "suite.routes")
public interface RouteSettings {
    @WithParentName
    Map<String, Target> byName();

    /** One route. */
    interface Target {
        /** Where the service listens, such as {@code http://localhost:8081}; without a path. */
        URI url();

        /** The collections that the service answers for, each {@code /v1/<plural nouns>}. */
        List<String> paths();

        /** Largest request body; {@code suite.route-defaults.max-body-size} where it is left out. */
        Optional<MemorySize> maxBodySize();

        /** Longest wait for an answer; {@code suite.route-defaults.answer-timeout} where it is left out. */
        Optional<Duration> answerTimeout();

        /** Where the service serves its contract; without it the route has none of its own. */
        Optional<String> contract();
    }
}
