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
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Wire;

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
}
