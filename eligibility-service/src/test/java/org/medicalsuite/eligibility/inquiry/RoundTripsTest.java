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
    void an_inquiry_reads_once_and_writes_its_proof_and_its_audit_record() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
        askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED"));

        var wire = new Wire();
        try (wire) {
            askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED"));
        }

        assertThat(wire.statements()).containsExactly("select", "insert", "insert", "COMMIT");
        assertThat(wire.roundTrips()).isEqualTo(4);
    }

    /** Listens to the driver's protocol log. */
    private static final class Wire extends Handler implements AutoCloseable {
        private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        private final List<String> sent = new CopyOnWriteArrayList<>();

        Wire() {
            driver.setLevel(Level.ALL);
            setLevel(Level.ALL);
            driver.addHandler(this);
        }

        @Override
        public void publish(LogRecord event) {
            sent.add(java.text.MessageFormat.format(
                    event.getMessage() == null ? "" : event.getMessage().replace("'", ""), event.getParameters()));
        }

        List<String> statements() {
            return sent;
        }

        long roundTrips() {
            return sent.stream().filter(line -> line.contains("FE=> Sync")).count();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            driver.removeHandler(this);
            driver.setLevel(null);
        }
    }
}
