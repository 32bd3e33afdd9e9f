package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.bench.ManyMembers;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/** eligibility-service is killed with SIGKILL while it applies an enrollment file; the next one finishes the file. */
class KilledInTheMiddleOfAFileJourney {
    private static final int MEMBERS = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** A worker that lives says so far more often than this. */
    private static final Map<String, String> SHORT_LEASE = Map.of(
            "ELIGIBILITY_ENROLMENT_LEASE", "5s",
            "ELIGIBILITY_ENROLMENT_LOOK_FOR_ABANDONED_EVERY", "1s");

    private static final String PREFIX = "killed_in_a_file_";
    private static final String DATABASE = PREFIX + "eligibility";

    @TempDir
    Path folder;

    private final int postgresPort = SharedServers.running().postgresPort();
    private RunningSuite service;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        LocalPostgres.dropDatabase(postgresPort, DATABASE);
        Tokens.awaitUp(SharedServers.running().issuer(), Duration.ofMinutes(3));
        service = start();
    }

    @AfterEach
    void end() {
        service.close();
        LocalPostgres.dropDatabase(postgresPort, DATABASE);
    }

    @Test
    void the_next_process_finishes_the_file_and_nothing_is_there_twice() throws Exception {
        var file = folder.resolve("members.834");
        ManyMembers.write(file, MEMBERS);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.sendAsync(
                    HttpRequest.newBuilder(
                                    service.service(Room.ELIGIBILITY).address().resolve("/v1/enrollment-files"))
                            .header("Authorization", "Bearer " + Tokens.of("state-feed"))
                            .header("Content-Type", "application/edi-x12")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            await("select done > 0 and done < members from enrollment_file");
            var process = service.service(Room.ELIGIBILITY).process();
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(answer.handle((_, failure) -> failure != null).get(30, TimeUnit.SECONDS))
                    .as("the kill cut the sender off")
                    .isTrue();
        }
        var doneBefore = number("select done from enrollment_file");

        service = start();
        await("select state = 'APPLIED' from enrollment_file");

        assertThat(doneBefore).isBetween(1L, MEMBERS - 1L);
        assertThat(number("select applied from enrollment_file")).isEqualTo(MEMBERS);
        assertThat(number("select count(*) from person")).isEqualTo(MEMBERS);
        assertThat(number("select count(*) from demographics")).isEqualTo(MEMBERS);
        assertThat(number("select count(*) from eligibility_span"))
                .as("an aid code, a county, a plan and a primary care provider each")
                .isEqualTo(4L * MEMBERS);
        assertThat(number("select count(*) from staged_members")).isZero();
        assertThat(Files.exists(file)).isTrue();
    }

    private RunningSuite start() throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(Room.ELIGIBILITY),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, SharedServers.running().issuer(), PREFIX, SHORT_LEASE),
                ServicePorts.free(),
                Build.root().resolve("suite/target/logs/killed-in-a-file"),
                _ -> {});
    }

    private void await(String condition) throws SQLException, InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!isTrue(condition)) {
            assertThat(Instant.now()).as("never: %s", condition).isBefore(giveUp);
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private boolean isTrue(String condition) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(LocalPostgres.url(postgresPort, DATABASE), "postgres", "postgres");
                var row = connection.createStatement().executeQuery(condition)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private long number(String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(LocalPostgres.url(postgresPort, DATABASE), "postgres", "postgres");
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
