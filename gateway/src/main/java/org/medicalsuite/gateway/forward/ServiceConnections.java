package org.medicalsuite.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The pool of connections to all services. */
@Singleton
public class ServiceConnections {
    @Produces
    @Singleton
    HttpClient pool(Vertx vertx, ConnectionSettings settings) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                .setMaxPoolSize(settings.maxConnections())
                .setMaxWaitQueueSize(settings.maxWaiting()));
    }
}
