package org.medicalsuite.suite.run;

/**
 * What the services stand on.
 *
 * @param postgresPort where PostgreSQL listens on localhost
 * @param issuer the realm's address at Keycloak
 * @param databasePrefix put before each service's database name, so that several suites can share a server
 */
public record Servers(int postgresPort, String issuer, String databasePrefix) {
    String database(String name) {
        return databasePrefix + name;
    }
}
