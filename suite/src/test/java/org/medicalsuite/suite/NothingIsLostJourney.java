package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.Ports;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/**
 * Nothing submitted is ever lost: a process is killed with SIGKILL in the middle of a storm of submissions. PostgreSQL
 * is one of the test's own that waits for the disk, as in production.
 */
class NothingIsLostJourney {
    private static final int PROVIDERS = 12;
    private static final int BEFORE_THE_KILL = 100;
    private static final int AFTER_THE_KILL = 100;

    @TempDir
    Path home;

    private final int postgresPort = Ports.free();
    private final ServicePorts ports = ServicePorts.free();
    private LocalPostgres postgres;
    private RunningSuite service;
    private TarSender sender;
    private Storm storm;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        Tokens.awaitUp(SharedServers.running().issuer(), Duration.ofMinutes(3));
        // The server runs as another person, who must be able to reach its data.
        home.toFile().setExecutable(true, false);
        postgres = LocalPostgres.start(home.resolve("postgres"), postgresPort, true);
        service = startService();
        sender = new TarSender(service.service(Room.TAR).address());
        storm = new Storm();
        for (int i = 0; i < PROVIDERS; i++) {
            storm.add(sender::submit);
        }
    }

    @AfterEach
    void end() {
        storm.close();
        sender.close();
        service.close();
        postgres.close();
    }

    @Test
    void a_service_that_is_killed_loses_nothing_and_takes_nothing_in_twice() throws Exception {
        storm.await(BEFORE_THE_KILL);

        storm.goesDown();
        kill(Stream.of(service.service(Room.TAR).process().toHandle()));
        service = startService();
        storm.isUp();

        storm.await(AFTER_THE_KILL);
        storm.end();
        everythingAcknowledgedIsThereOnce();
    }

    @Test
    void a_database_that_is_killed_loses_nothing_and_takes_nothing_in_twice() throws Exception {
        storm.await(BEFORE_THE_KILL);

        storm.goesDown();
        var postmaster = postmaster();
        kill(Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        postgres.close();
        postgres = LocalPostgres.start(home.resolve("postgres"), postgresPort, true);
        storm.isUp();

        storm.await(AFTER_THE_KILL);
        storm.end();
        everythingAcknowledgedIsThereOnce();
        assertThat(storm.lostAnswers())
                .as("a database that is away is no failure of the service")
                .contains("503 5");
    }

    private void everythingAcknowledgedIsThereOnce() throws Exception {
        var acknowledged = storm.acknowledged();
        assertThat(storm.lostAnswers()).as("the kill cut somebody off").isNotEmpty();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL + AFTER_THE_KILL);
        assertThat(acknowledged.values()).as("numbers").doesNotHaveDuplicates();

        // One of each, and nothing that nobody was told of: each asker repeated until it had its answer.
        for (var table : Set.of("tar", "tar_line", "tar_event", "open_line")) {
            assertThat(stored(table, "tar_number", "true")).as(table).isEqualTo(once(acknowledged.values()));
        }
        assertThat(stored("audit_record", "subject", "deed = 'tar.submit'"))
                .as("audit records")
                .isEqualTo(once(acknowledged.values()));
        assertThat(stored("idempotent_answer", "key", "answer is not null"))
                .as("keys")
                .isEqualTo(once(acknowledged.keySet()));

        for (var key : acknowledged.keySet().stream().limit(20).toList()) {
            assertThat(sender.submit(key).acknowledged()).as("a repeat").contains(acknowledged.get(key));
        }
    }

    private static Map<String, Integer> once(Iterable<String> values) {
        var each = new HashMap<String, Integer>();
        values.forEach(value -> each.merge(value, 1, Integer::sum));
        return each;
    }

    /** How often each value stands in a column. */
    private Map<String, Integer> stored(String table, String column, String condition) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(LocalPostgres.url(postgresPort, "tar"), "postgres", "postgres");
                var row = connection
                        .createStatement()
                        .executeQuery("select %s, count(*) from %s where %s group by 1"
                                .formatted(column, table, condition))) {
            var counts = new HashMap<String, Integer>();
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
            return counts;
        }
    }

    private RunningSuite startService() throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(Room.TAR),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, SharedServers.running().issuer(), ""),
                ports,
                Build.root().resolve("suite/target/logs/nothing-is-lost"),
                _ -> {});
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Ends processes without a chance to tidy up (SIGKILL), and returns when they are gone. */
    private static void kill(Stream<ProcessHandle> processes)
            throws InterruptedException, ExecutionException, TimeoutException {
        var all = processes.toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(30, TimeUnit.SECONDS);
    }
}
