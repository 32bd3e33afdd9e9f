package org.medicalsuite.gateway.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The page on which people read and try the API: {@code suite.api-page.*}. */
@ConfigMapping(prefix = "suite.api-page")
public interface ApiPageSettings {
    /** Whether the page and the contracts are served. */
    @WithDefault("false")
    boolean enabled();

    /** Where a browser is sent to sign in. */
    URI authorizationUrl();

    /** Where the page exchanges the code for a token. */
    URI tokenUrl();

    /** Scheme, host and port of the token address: the one foreign place that the page's script may call. */
    default String signInOrigin() {
        var url = tokenUrl();
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
