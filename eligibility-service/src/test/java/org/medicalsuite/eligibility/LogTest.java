package org.medicalsuite.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LogTest {
    @Test
    void no_line_of_the_log_names_a_person() {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord event) {
                lines.add(event.getMessage() + " "
                        + List.of(event.getParameters() == null ? new Object[0] : event.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            var file = new String(
                    new File834("log", today())
                            .member("97000001A", "LOGGED-NAME", "ANY", LocalDate.of(1977, 7, 7))
                            .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                            .aidCodes("M1;401", "19")
                            .end(),
                    StandardCharsets.UTF_8);
            sendFile(FEED, file.getBytes(StandardCharsets.UTF_8)).statusCode(201);
            sendFile(FEED, file.replace("97000001A", "97X").getBytes(StandardCharsets.UTF_8))
                    .statusCode(201);
            sendFile(FEED, file.substring(0, file.indexOf("HD*")).getBytes(StandardCharsets.UTF_8))
                    .statusCode(400);
            askByCin(PROVIDER, "97000001A", today()).statusCode(200);
            ask(PROVIDER, "{\"cin\": \"97000001A\", \"serviceDate\": \"1977-07-07\"}")
                    .statusCode(400);
            ask(PROVIDER, "{\"cin\": \"97000001A\", \"LOGGED-NAME\": 1}").statusCode(400);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(lines)
                .noneMatch(line -> line.contains("97000001A")
                        || line.contains("LOGGED-NAME")
                        || line.contains("19770707")
                        || line.contains("1977-07-07"));
    }
}
