package org.medicalsuite.suite.run;

import java.util.Map;

/**
 * What the services stand on.
 *
 * @param postgresPort where PostgreSQL listens on localhost
 * @param issuer the realm's address at Keycloak
 * @param databasePrefix put before each service's database name, so that several suites can share a server
 * @param settings environment variables of every service that differ from what a service takes by itself
 */
public record Servers(int postgresPort, String issuer, String databasePrefix, Map<String, String> settings) {
    public Servers(int postgresPort, String issuer, String databasePrefix) {
        this(postgresPort, issuer, databasePrefix, Map.of());
    }

    /** The same with these settings. */
    public Servers with(Map<String, String> others) {
        return new Servers(postgresPort, issuer, databasePrefix, others);
    }

    String database(String name) {
        return databasePrefix + name;
    }
}
