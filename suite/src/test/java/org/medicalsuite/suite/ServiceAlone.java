package org.medicalsuite.suite;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;
import org.medicalsuite.suite.run.ServiceProcess;

/** One service on a database of its own, to be killed and started again at the same address. */
final class ServiceAlone implements AutoCloseable {
    private final Room room;
    private final String name;
    private final Map<String, String> settings;
    private final int postgresPort = SharedServers.running().postgresPort();
    private final String issuer = SharedServers.running().issuer();
    private final ServicePorts ports = ServicePorts.free();
    private RunningSuite suite;

    /** @param name of the journey, in lower case and underscores */
    ServiceAlone(Room room, String name, Map<String, String> settings) throws IOException, InterruptedException {
        this.room = room;
        this.name = name;
        this.settings = settings;
        LocalPostgres.dropDatabase(postgresPort, database());
        Tokens.awaitUp(issuer, Duration.ofMinutes(3));
        suite = started();
    }

    ServiceProcess process() {
        return suite.service(room);
    }

    /** With SIGKILL. */
    void kill() throws InterruptedException {
        process().process().destroyForcibly();
        if (!process().process().waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(room.module() + " lives on");
        }
    }

    void startAgain() throws IOException, InterruptedException {
        suite = started();
    }

    /** The first column of the only row. */
    long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        LocalPostgres.url(postgresPort, database()), "postgres", "postgres");
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String database() {
        return name + "_" + room.database().orElseThrow();
    }

    private RunningSuite started() throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(room),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, issuer, name + "_", settings),
                ports,
                Build.root().resolve("suite/target/logs").resolve(name),
                _ -> {});
    }

    @Override
    public void close() {
        suite.close();
        LocalPostgres.dropDatabase(postgresPort, database());
    }
}
