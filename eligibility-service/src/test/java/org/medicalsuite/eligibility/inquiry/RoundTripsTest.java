package org.medicalsuite.eligibility.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

/** Counts what one inquiry asks of the database, by what the driver sends over the wire. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RoundTripsTest {
    @Test
    void an_inquiry_takes_one_round_trip_to_read_and_one_to_keep_its_proof_and_audit_record() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
        askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED"));

        var wire = new Wire();
        try (wire) {
            askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED"));
        }

        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }

    /** Listens to the driver's protocol log. */
    private static final class Wire extends Handler implements AutoCloseable {
        private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        private final List<String> sent = new CopyOnWriteArrayList<>();

        Wire() {
            driver.setUseParentHandlers(false);
            driver.setLevel(Level.ALL);
            setLevel(Level.ALL);
            driver.addHandler(this);
        }

        @Override
        public void publish(LogRecord event) {
            sent.add(String.valueOf(event.getMessage()));
        }

        /** What was sent, without values. */
        List<String> steps() {
            return sent.stream()
                    .filter(line -> line.contains("FE=>"))
                    .map(line -> line.substring(0, Math.min(40, line.length())))
                    .toList();
        }

        /** Statements executed, each a round trip; the pool's own check of a connection (a bare Sync) is not one. */
        long roundTrips() {
            return sent.stream().filter(line -> line.contains("FE=> Execute")).count();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            driver.removeHandler(this);
            driver.setLevel(null);
            driver.setUseParentHandlers(true);
        }
    }
}
