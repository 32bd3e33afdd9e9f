package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.investigation.OvernightReprocessing;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.Clocks;

/** A night in which the database refuses one claim: the others are done, and that one is tried again the next nights. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class OvernightRetriesTest {
    @Inject
    OvernightReprocessing overnight;

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @AfterEach
    void mend() throws SQLException {
        rows.asOwner("drop trigger if exists fails on claim_adjudication; drop function if exists fail_for_one()");
    }

    @Test
    void a_claim_that_fails_holds_up_no_other_and_is_paid_when_the_failure_is_gone() throws SQLException {
        var unlucky = replied("96200021A");
        var other = replied("96200022A");
        fail(unlucky);

        overnight.overnight();
        SentClaims.read("sunrise-pediatrics", other).body("summary.state", equalTo("ADJUDICATED"));
        SentClaims.read("sunrise-pediatrics", unlucky).body("summary.state", equalTo("DENIED"));
        assertThat(attempts(unlucky)).isEqualTo(1);

        mend();
        overnight.overnight();
        SentClaims.read("sunrise-pediatrics", unlucky).body("summary.state", equalTo("ADJUDICATED"));
    }

    @Test
    void after_three_nights_in_vain_a_person_must_look_and_nothing_is_half_booked() throws SQLException {
        var unlucky = replied("96200023A");
        fail(unlucky);
        for (int night = 0; night < 3; night++) {
            assertThat(attempts(unlucky)).isEqualTo(night);
            overnight.overnight();
        }
        SentClaims.read("sunrise-pediatrics", unlucky)
                .body("summary.state", equalTo("IN_REVIEW"))
                .body("summary.reasons.rule", contains("REPROCESSING_FAILED"));
        assertThat(rows.number("select count(*) from claim_adjudication where claim_number = '" + unlucky + "'"))
                .isZero();
        overnight.overnight();
        assertThat(attempts(unlucky)).isEqualTo(3);
    }

    private void fail(String claim) throws SQLException {
        rows.asOwner("""
                create function fail_for_one() returns trigger language plpgsql as $$
                begin
                    if new.claim_number = '%s' then raise exception 'as if the disk were full'; end if;
                    return new;
                end $$;
                create trigger fails before insert on claim_adjudication
                    for each row execute function fail_for_one()""".formatted(claim));
    }

    private long attempts(String claim) {
        return rows.number("select attempts from reprocessing where claim_number = '" + claim + "'");
    }

    /** A claim whose questionnaire has been answered, so that it is worked out anew in the night. */
    private static String replied(String cin) {
        var claim = SentClaims.number("""
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "2026-03-02", "totalCharge": "100.00",
                 "cms1500": {},
                 "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "99213", "charge": "100.00", "terms": [
                  {"payer": "spn_7", "remitted": {"allowed": "90.00", "paid": "60.00", "coinsurance": "30.00"}},
                  {"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}]}""".formatted(cin));
        var id = FromTheState.questionnaireOf(claim);
        FromTheState.post(
                "/v1/questionnaires/" + id + "/replies", """
                {"receivedOn": "%s", "otherCoverages": []}""".formatted(LocalDate.now(Clocks.CALIFORNIA)), "state");
        return claim;
    }
}
