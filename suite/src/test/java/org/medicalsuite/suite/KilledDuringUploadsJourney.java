package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.SharedServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Packaging;
import org.medicalsuite.suite.run.Questions;
import org.medicalsuite.suite.run.Room;
import org.medicalsuite.suite.run.RunningSuite;
import org.medicalsuite.suite.run.Servers;
import org.medicalsuite.suite.run.ServicePorts;

/** tar-service is killed with SIGKILL while documents come in: each is there whole and once, or not at all. */
class KilledDuringUploadsJourney {
    private static final int BEFORE_THE_KILL = 12;
    private static final int AFTER_THE_KILL = 6;
    private static final String PREFIX = "killed_during_uploads_";
    private static final String DATABASE = PREFIX + "tar";

    private final int postgresPort = SharedServers.running().postgresPort();
    private final ServicePorts ports = ServicePorts.free();
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
    void documents_are_there_whole_and_once_or_not_at_all() throws Exception {
        var tar = service.service(Room.TAR);
        var key = UUID.randomUUID().toString();
        try (var uploads = new UploadStorm(
                tar.address(), Tokens.of("sunrise-pediatrics"), new Questions(Clock.systemUTC()).tar())) {
            uploads.begin();
            uploads.await(BEFORE_THE_KILL);
            String number = uploads.submitted();
            try (var half = new Socket(tar.address().getHost(), tar.address().getPort())) {
                half.getOutputStream().write(halfAnUpload(number, key));
                half.getOutputStream().flush();

                uploads.goesDown();
                tar.process().destroyForcibly();
                assertThat(tar.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            everyDocumentIsWhole();
            assertThat(number("select count(*) from idempotent_answer where key = '%s'".formatted(key)))
                    .as("the half")
                    .isZero();

            service = start();
            uploads.isUp();
            uploads.await(AFTER_THE_KILL);
            uploads.end();

            var whole = uploads.upload(number, key, UploadStorm.pdf(500_000));
            assertThat(whole).isPresent();
            assertThat(uploads.upload(number, key, UploadStorm.pdf(500_000))).isEqualTo(whole);
            assertThat(uploads.lostAnswers()).as("the kill cut somebody off").isPositive();
            assertThat(uploads.documents().values()).doesNotHaveDuplicates();
            assertThat(number("select count(*) from tar_attachment"))
                    .as("nothing that nobody was told of")
                    .isEqualTo(uploads.documents().size() + 1L);
        }
        everyDocumentIsWhole();
    }

    private static byte[] halfAnUpload(String number, String key) {
        return """
                POST /v1/tar-attachments/%s?document=18842-5 HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/pdf\r
                Content-Length: 1000000\r
                \r
                %s""".formatted(
                        number,
                        Tokens.of("sunrise-pediatrics"),
                        key,
                        new String(UploadStorm.pdf(500_000), StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void everyDocumentIsWhole() throws SQLException {
        assertThat(number("""
                        select count(*) from tar_attachment a where a.sha256 is distinct from (
                            select sha256(string_agg(content, ''::bytea order by piece))
                            from tar_attachment_piece where attachment_id = a.id)"""))
                .as("documents whose content is not what came in")
                .isZero();
    }

    private RunningSuite start() throws IOException, InterruptedException {
        return RunningSuite.start(
                EnumSet.of(Room.TAR),
                Build.root(),
                Packaging.valueOf(System.getProperty("suite.packaging", Packaging.JVM_QUICK_START.name())),
                new Servers(postgresPort, SharedServers.running().issuer(), PREFIX),
                ports,
                Build.root().resolve("suite/target/logs/killed-during-uploads"),
                _ -> {});
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
