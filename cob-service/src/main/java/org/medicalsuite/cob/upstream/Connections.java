package org.medicalsuite.cob.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.medicalsuite.client.connect.AccessToken;
import org.medicalsuite.client.connect.ClientCredentials;
import org.medicalsuite.client.connect.Connection;
import org.medicalsuite.client.connect.Patience;

/** Connections to the other services: in the name of the caller who is being answered, or of this service. */
@ApplicationScoped
class Connections {
    private final UpstreamSettings settings;
    private final AccessToken callers;
    private final AccessToken own;

    Connections(UpstreamSettings settings, JsonWebToken caller) {
        this.settings = settings;
        this.callers = caller::getRawToken;
        this.own = new ClientCredentials(
                settings.tokenUrl(),
                settings.clientId(),
                settings.clientSecret().orElse(""),
                InstantSource.system());
    }

    Connection forCaller(URI service) {
        return Connection.to(service, callers, patience());
    }

    Connection forThisService(URI service) {
        return Connection.to(service, own, patience());
    }

    private Patience patience() {
        return new Patience(settings.connectTimeout(), settings.answerTimeout());
    }
}
