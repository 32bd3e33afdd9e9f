package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Wire;

/** Counts what a claim asks of the database, by what the driver sends over the wire. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class RoundTripsTest {
    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_claim_takes_eight_statements_its_commit_among_them() {
        // Looks for its key; claim with key, age of what is known, adjudication with payments, events, audit, commit;
        // reads
        // the answer. (The driver sends its BEGIN along with the first statement.)
        statements(withoutDeductible(), 8);
    }

    @Test
    void a_claim_of_many_lines_takes_no_more() {
        var lines = new StringBuilder();
        for (int number = 3; number <= 30; number++) {
            lines.append("""
                    , {"number": %d, "serviceCode": "99213", "charge": "0.00", "terms": [
                      {"payer": "spn_7", "remitted": {"allowed": "0.00", "paid": "0.00"}},
                      {"payer": "medi-cal", "mediCal": {"rate": "0.00"}}]}""".formatted(number));
        }
        var claim = withoutDeductible();
        statements(claim.substring(0, claim.length() - 2) + lines + "]}", 8);
    }

    @Test
    void what_is_credited_to_a_deductible_takes_two_more() {
        statements(SentClaims.AETNA_THEN_MEDI_CAL, 10);
    }

    private static String withoutDeductible() {
        return SentClaims.AETNA_THEN_MEDI_CAL.replace("\"deductible\"", "\"coinsurance\"");
    }

    private static void statements(String claim, int expected) {
        SentClaims.number(claim);
        var wire = new Wire();
        try (wire) {
            SentClaims.number(claim);
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(expected);
    }
}
