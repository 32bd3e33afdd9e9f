package org.medicalsuite.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway holds its connections to the services: {@code suite.service-connections.*}. */
@ConfigMapping(prefix = "suite.service-connections")
public interface ConnectionSettings {
    /** Longest wait for a connection, a free one of the pool included. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** A connection in use on which no byte moves for so long is closed; longer than every answer timeout. */
    @WithDefault("5m")
    Duration idleTimeout();

    /** An unused connection is kept so long; shorter than the services keep theirs. */
    @WithDefault("30s")
    Duration keepAlive();

    /** Most connections to one service: as many requests are with it at a time. */
    @WithDefault("256")
    int maxConnections();

    /** Most requests that wait for a connection, all services together; one more is answered 503. */
    @WithDefault("512")
    int maxWaiting();

    /** What a client is told to wait when a service cannot be reached; read where problems are written. */
    @WithDefault("5s")
    Duration retryAfter();
}
