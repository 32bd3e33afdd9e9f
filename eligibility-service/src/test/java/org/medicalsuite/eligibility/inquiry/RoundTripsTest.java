package org.medicalsuite.eligibility.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Wire;

/** Counts what one inquiry asks of the database, by what the driver sends over the wire. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RoundTripsTest {
    @BeforeEach
    void sample_people_are_on_file() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
    }

    @Test
    void an_inquiry_takes_one_round_trip_to_read_and_one_to_keep_its_proof_and_audit_record() {
        takesTwo(() -> askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today()).body("outcome", equalTo("COVERED")));
    }

    @Test
    void so_does_one_about_somebody_whose_share_of_cost_is_looked_up_in_the_ledger() {
        takesTwo(
                () -> askByCin(PROVIDER, "90200001A", today()).body("reasons[0].code", equalTo("SHARE_OF_COST_UNMET")));
    }

    @Test
    void so_does_one_with_a_cin_that_leads_to_another_record() {
        sendFile(
                FEED,
                new File834("round trips", today())
                        .member("98600002A", "LIVE", "ANA", LocalDate.of(1980, 1, 1), "F", List.of("Q4*98600001A"))
                        .coverage("304;01", today().withDayOfMonth(1), null)
                        .aidCodes("M1;401", "19")
                        .end());
        takesTwo(() -> askByCin(PROVIDER, "98600001A", today()).body("notices.code", hasItem("CIN_MERGED")));
    }

    @Test
    void so_does_one_by_name() {
        takesTwo(() -> ask(PROVIDER, """
                {"person": {"lastName": "AETNA FIRST", "firstName": "NOBODY", "birthDate": "1980-01-01"},
                "serviceDate": "%s"}""".formatted(today())).body("outcome", equalTo("NOT_FOUND")));
    }

    /** Asked once before, so that connection and statement are prepared. */
    private static void takesTwo(Runnable inquiry) {
        inquiry.run();
        var wire = new Wire();
        try (wire) {
            inquiry.run();
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }
}
