package org.medicalsuite.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The pages for people, and their sessions: {@code suite.portal.*}. */
@ConfigMapping(prefix = "suite.portal")
public interface PortalSettings {
    /** Whether the portal is served. */
    @WithDefault("false")
    boolean enabled();

    /** Encrypts and seals the cookies of sessions; the same on all replicas. At least 32 characters. */
    Optional<String> sessionSecret();

    /** A session that is not used for so long ends, and the person signs in with the password again. */
    @WithDefault("15m")
    Duration idle();

    /** Whether cookies are for https only; {@code false} is for {@code http://localhost}. */
    @WithDefault("true")
    boolean secureCookies();
}
