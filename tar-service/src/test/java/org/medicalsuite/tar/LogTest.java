package org.medicalsuite.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LogTest {
    @Test
    void nothing_personal_reaches_a_log() {
        var lines = new ConcurrentLinkedQueue<String>();
        var handler = keeping(lines);
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            var number = submitted(submission());
            submit(SUNRISE, fresh(), submission().replace("2027-02-28", "2027-02-30"))
                    .statusCode(400);
            change(CONSULTANT, number, "decisions", 1, SampleTars.DENIAL.replace("MEDICAL_NECESSITY", "OTHER"))
                    .statusCode(422);
            change(CONSULTANT, number, "decisions", 1, SampleTars.DENIAL).statusCode(200);
            read(VALLEY, number).statusCode(404);
            Logger.getLogger("org.medicalsuite.tar").info("the handler hears");

            assertThat(lines).contains("the handler hears");
            assertThat(String.join("\n", lines))
                    .doesNotContain("91234567A")
                    .doesNotContain("2015-04-02")
                    .doesNotContain("M54.50")
                    .doesNotContain("stairs")
                    .doesNotContain("functional gain")
                    .doesNotContain(number);
        } finally {
            root.removeHandler(handler);
        }
    }

    private static Handler keeping(Queue<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(String.valueOf(line.getMessage()));
                if (line.getThrown() != null) {
                    lines.add(line.getThrown().toString());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
