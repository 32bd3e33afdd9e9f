package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicalsuite.kernel.audit.chain.ChainVerification;
import org.medicalsuite.kernel.audit.chain.Verdict;
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

/** A backup is taken while requests keep coming, and restored into another server: the answers are the same. */
class RestoredBackupJourney {
    private static final int PROVIDERS = 6;
    private static final int BEFORE_THE_BACKUP = 60;
    private static final int MEANWHILE = 30;
    private static final int ASKED = 20;

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void what_was_acknowledged_before_the_backup_ended_is_answered_alike_after_its_restore() throws Exception {
        Tokens.awaitUp(SharedServers.running().issuer(), Duration.ofMinutes(3));
        // The server may run as another person, who must be able to reach its data.
        assertThat(home.toFile().setExecutable(true, false)).isTrue();
        var copy = home.resolve("restored");
        Map<String, String> known;
        Map<String, String> answers;
        try (var postgres = LocalPostgres.start(home.resolve("postgres"), Ports.free(), true);
                var suite = start(postgres.port());
                var sender = new TarSender(address(suite));
                var storm = new Storm()) {
            for (int i = 0; i < PROVIDERS; i++) {
                storm.add(sender::submit);
            }
            storm.await(BEFORE_THE_BACKUP);
            try (var backup = BaseBackup.begin(postgres.port(), home.resolve("postgres"), copy)) {
                storm.await(MEANWHILE);
                known = storm.acknowledged();
                backup.end();
            }
            storm.await(MEANWHILE);
            storm.end();
            answers = answers(address(suite), known);
        }

        try (var postgres = LocalPostgres.start(copy, Ports.free(), true);
                var suite = start(postgres.port());
                var sender = new TarSender(address(suite))) {
            assertThat(known).hasSizeGreaterThanOrEqualTo(BEFORE_THE_BACKUP + MEANWHILE);
            assertThat(answers(address(suite), known)).isEqualTo(answers);
            for (var key : known.keySet()) {
                assertThat(sender.submit(key).acknowledged()).as("a repeat").contains(known.get(key));
            }
            assertThat(sender.submit(UUID.randomUUID().toString()).acknowledged())
                    .as("a new one")
                    .hasValueSatisfying(number -> assertThat(known.values()).doesNotContain(number));
            assertThat(chain(postgres.port())).isInstanceOf(Verdict.Intact.class);
        }
    }

    /** What the service says of some of the requests, by number. */
    private Map<String, String> answers(URI service, Map<String, String> known)
            throws IOException, InterruptedException {
        var answers = new TreeMap<String, String>();
        for (var number : known.values().stream().sorted().limit(ASKED).toList()) {
            var question = HttpRequest.newBuilder(service.resolve("/v1/tars/" + number))
                    .header("Authorization", "Bearer " + Tokens.of("sunrise-pediatrics"))
                    .build();
            var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            answers.put(number, answer.body());
        }
        return answers;
    }

    private static Verdict chain(int port) throws SQLException {
        try (var connection = LocalPostgres.asOwner(LocalPostgres.url(port, "tar"))) {
            return new ChainVerification(connection, Map.of()).verify();
        }
    }

    private static URI address(RunningSuite suite) {
        return suite.service(Room.TAR).address();
    }

    private static RunningSuite start(int postgresPort) throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(Room.TAR),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, SharedServers.running().issuer(), ""),
                ServicePorts.free(),
                Build.root().resolve("suite/target/logs/restored-backup"),
                _ -> {});
    }
}
