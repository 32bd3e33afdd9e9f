package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.bench.ManyMembers;
import org.medicalsuite.suite.run.Room;

/** eligibility-service is killed with SIGKILL while it applies an enrollment file; the next one finishes the file. */
class KilledInTheMiddleOfAFileJourney {
    private static final int MEMBERS = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** A worker that lives says so far more often than this. */
    private static final Map<String, String> SHORT_LEASE = Map.of(
            "ELIGIBILITY_ENROLMENT_LEASE", "5s",
            "ELIGIBILITY_ENROLMENT_LOOK_FOR_ABANDONED_EVERY", "1s");

    @TempDir
    Path folder;

    private ServiceAlone eligibility;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        eligibility = new ServiceAlone(Room.ELIGIBILITY, "killed_in_a_file", SHORT_LEASE);
    }

    @AfterEach
    void end() {
        eligibility.close();
    }

    @Test
    void the_next_process_finishes_the_file_and_nothing_is_there_twice() throws Exception {
        var file = folder.resolve("members.834");
        ManyMembers.write(file, MEMBERS);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.sendAsync(
                    HttpRequest.newBuilder(eligibility.process().address().resolve("/v1/enrollment-files"))
                            .header("Authorization", "Bearer " + Tokens.of("state-feed"))
                            .header("Content-Type", "application/edi-x12")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            await("done > 0 and done < members");
            eligibility.kill();
            assertThat(answer.handle((_, failure) -> failure != null).get(30, TimeUnit.SECONDS))
                    .as("the kill cut the sender off")
                    .isTrue();
        }
        var doneBefore = eligibility.number("select done from enrollment_file");

        eligibility.startAgain();
        await("state = 'APPLIED'");

        assertThat(doneBefore).isBetween(1L, MEMBERS - 1L);
        assertThat(eligibility.number("select applied from enrollment_file")).isEqualTo(MEMBERS);
        assertThat(eligibility.number("select count(*) from person")).isEqualTo(MEMBERS);
        assertThat(eligibility.number("select count(*) from demographics")).isEqualTo(MEMBERS);
        assertThat(eligibility.number("select count(*) from eligibility_span"))
                .as("an aid code, a county, a plan and a primary care provider each")
                .isEqualTo(4L * MEMBERS);
        assertThat(eligibility.number("select count(*) from staged_members")).isZero();
        assertThat(Files.exists(file)).isTrue();
    }

    private void await(String condition) throws SQLException, InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        while (eligibility.number("select count(*) from enrollment_file where " + condition) == 0) {
            assertThat(Instant.now()).as("never: %s", condition).isBefore(giveUp);
            Thread.sleep(Duration.ofMillis(20));
        }
    }
}
