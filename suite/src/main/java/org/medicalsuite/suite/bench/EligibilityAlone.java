package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalKeycloak;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/**
 * eligibility-service and what it stands on, with throw-away data. PostgreSQL waits for the disk, as in production, and
 * has memory as its manual advises: a quarter of an ordinary machine's.
 */
final class EligibilityAlone implements AutoCloseable {
    private static final Map<String, String> MEMORY =
            Map.of("shared_buffers", "4GB", "max_wal_size", "8GB", "effective_cache_size", "8GB");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final LocalPostgres postgres;
    private final Process keycloak;
    private final String issuer;
    private final PrintStream out;

    EligibilityAlone(PrintStream out) throws IOException, InterruptedException {
        this.out = out;
        home = Files.createTempDirectory("medi-cal-suite-bench");
        // PostgreSQL may run as another person, who must be able to reach its data.
        if (!home.toFile().setExecutable(true, false)) {
            throw new IOException("The folder cannot be opened for PostgreSQL: " + home);
        }
        int keycloakPort = Ports.free();
        keycloak = LocalKeycloak.start(
                Files.createDirectories(home.resolve("keycloak")),
                keycloakPort,
                "jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE",
                home.resolve("keycloak.log"));
        issuer = LocalKeycloak.issuer(keycloakPort);
        postgres = LocalPostgres.start(home.resolve("postgres"), Ports.free(), true, MEMORY);
        Tokens.awaitUp(issuer, Duration.ofMinutes(3));
    }

    /** Starts the service on a database of its own. */
    RunningSuite start(String databasePrefix) throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(Room.ELIGIBILITY),
                Build.root(),
                Packaging.JVM,
                new Servers(postgres.port(), issuer, databasePrefix),
                ServicePorts.free(),
                home.resolve("logs"),
                out::println);
    }

    String token(String client) {
        return Tokens.fetch(issuer, client);
    }

    int postgresPort() {
        return postgres.port();
    }

    Path home() {
        return home;
    }

    /** PostgreSQL is not our child, but says its process id in its data folder. */
    ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        keycloak.destroy();
        try {
            if (!keycloak.waitFor(15, TimeUnit.SECONDS)) {
                keycloak.destroyForcibly();
            }
        } catch (InterruptedException e) {
            keycloak.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        var postmaster = postmaster();
        postgres.close();
        // With millions of rows its last checkpoint takes longer than the stop command waits for it.
        postmaster.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
