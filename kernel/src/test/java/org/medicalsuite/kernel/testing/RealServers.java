package org.medicalsuite.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** Gives a service under test a database of its own on the real PostgreSQL, and the real Keycloak. */
public class RealServers implements QuarkusTestResourceLifecycleManager {
    private final String database = "test_" + UUID.randomUUID().toString().replace("-", "");

    @Override
    public Map<String, String> start() {
        var servers = SharedServers.running();
        LocalPostgres.createDatabase(servers.postgresPort(), database);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                LocalPostgres.url(servers.postgresPort(), database),
                "quarkus.datasource.username",
                LocalPostgres.SERVICE,
                "quarkus.datasource.password",
                LocalPostgres.SERVICE,
                "quarkus.flyway.username",
                LocalPostgres.OWNER,
                "quarkus.flyway.password",
                LocalPostgres.OWNER,
                "quarkus.oidc.auth-server-url",
                servers.issuer());
    }

    @Override
    public void stop() {
        LocalPostgres.dropDatabase(SharedServers.running().postgresPort(), database);
    }
}
