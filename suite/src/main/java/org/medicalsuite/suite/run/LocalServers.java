package org.medicalsuite.suite.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.medicalsuite.kernel.testing.LocalKeycloak;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.Tokens;

/** PostgreSQL and Keycloak of a suite on one machine, with data that stays between starts. */
public final class LocalServers implements AutoCloseable {
    private final LocalPostgres postgres;
    private final Process keycloak;
    private final int keycloakPort;
    private final Path keycloakLog;

    private LocalServers(LocalPostgres postgres, Process keycloak, int keycloakPort, Path keycloakLog) {
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.keycloakPort = keycloakPort;
        this.keycloakLog = keycloakLog;
    }

    /** Starts both; PostgreSQL is ready when this returns, Keycloak some seconds later. */
    public static LocalServers start(Path home, int postgresPort, int keycloakPort)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        var log = home.resolve("keycloak.log");
        var database = home.resolve("keycloak/data/keycloak");
        var keycloak = LocalKeycloak.start(
                home.resolve("keycloak"), keycloakPort, "jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE", log);
        try {
            var postgres = LocalPostgres.start(home.resolve("postgres"), postgresPort, true);
            return new LocalServers(postgres, keycloak, keycloakPort, log);
        } catch (IOException | RuntimeException e) {
            keycloak.destroy();
            throw e;
        }
    }

    /** What the services need to know. */
    public Servers servers() {
        return new Servers(postgres.port(), LocalKeycloak.issuer(keycloakPort), "");
    }

    /** Waits until people can sign in. */
    public void awaitKeycloak() {
        if (!keycloak.isAlive()) {
            throw new ServiceProcess.NotReady("Keycloak ended; its log is " + keycloakLog);
        }
        Tokens.awaitUp(servers().issuer(), Duration.ofMinutes(3));
    }

    Process keycloak() {
        return keycloak;
    }

    @Override
    public void close() {
        keycloak.destroy();
        try {
            if (!keycloak.waitFor(15, TimeUnit.SECONDS)) {
                keycloak.destroyForcibly();
            }
        } catch (InterruptedException e) {
            keycloak.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }
}
