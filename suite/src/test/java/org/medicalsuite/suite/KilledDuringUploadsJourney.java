package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Room;

/** tar-service is killed with SIGKILL while documents come in: each is there whole and once, or not at all. */
class KilledDuringUploadsJourney {
    private static final int UPLOADERS = 4;
    private static final int SIZE = 900_000;
    private static final int BEFORE_THE_KILL = 12;
    private static final int AFTER_THE_KILL = 6;

    private ServiceAlone tar;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        tar = new ServiceAlone(Room.TAR, "killed_during_uploads", Map.of());
    }

    @AfterEach
    void end() {
        tar.close();
    }

    @Test
    void documents_are_there_whole_and_once_or_not_at_all() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var sender = new TarSender(tar.process().address());
                var uploads = new Storm()) {
            for (int i = 0; i < UPLOADERS; i++) {
                var request = submitted(sender);
                uploads.add(each -> sender.upload(request, each, TarSender.pdf(SIZE)));
            }
            uploads.await(BEFORE_THE_KILL);
            var number = submitted(sender);
            try (var half = new Socket("localhost", tar.process().port())) {
                half.getOutputStream().write(halfAnUpload(number, key));
                half.getOutputStream().flush();

                uploads.goesDown();
                tar.kill();
            }
            everyDocumentIsWhole();
            assertThat(tar.number("select count(*) from idempotent_answer where key = '%s'".formatted(key)))
                    .as("the half")
                    .isZero();

            tar.startAgain();
            uploads.isUp();
            uploads.await(AFTER_THE_KILL);
            uploads.end();

            var whole = sender.upload(number, key, TarSender.pdf(500_000));
            assertThat(whole.acknowledged()).isPresent();
            assertThat(sender.upload(number, key, TarSender.pdf(500_000))).isEqualTo(whole);
            assertThat(uploads.lostAnswers()).as("the kill cut somebody off").isNotEmpty();
            assertThat(uploads.acknowledged().values()).doesNotHaveDuplicates();
            assertThat(tar.number("select count(*) from tar_attachment"))
                    .as("nothing that nobody was told of")
                    .isEqualTo(uploads.acknowledged().size() + 1L);
        }
        everyDocumentIsWhole();
    }

    private static String submitted(TarSender sender) throws InterruptedException {
        return sender.submit(UUID.randomUUID().toString()).acknowledged().orElseThrow();
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
                        new String(TarSender.pdf(500_000), StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void everyDocumentIsWhole() throws SQLException {
        assertThat(tar.number("""
                        select count(*) from tar_attachment a where a.sha256 is distinct from (
                            select sha256(string_agg(content, ''::bytea order by piece))
                            from tar_attachment_piece where attachment_id = a.id)"""))
                .as("documents whose content is not what came in")
                .isZero();
    }
}
