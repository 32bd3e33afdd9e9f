package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** The month's cap on incontinence supplies, 165.00 in 2026, kept across claims. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class IncontinenceCapTest {
    private static final String MARCH = "2026-03-02";

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_second_claim_of_the_month_is_paid_what_the_cap_has_left() {
        var cin = "93000001A";
        pays(cin, MARCH, "BRIEFS", false, "100.00");
        pays(cin, "2026-03-31", "UNDERPADS", false, "65.00");
        pays(cin, "2026-03-15", "LINERS", false, "0.00");
        assertThat(used(cin, MARCH)).isEqualTo(16_500);
    }

    @Test
    void the_next_month_has_a_cap_of_its_own() {
        var cin = "93000002A";
        pays(cin, MARCH, "BRIEFS", false, "100.00");
        pays(cin, "2026-04-01", "BRIEFS", false, "100.00");
        assertThat(used(cin, MARCH)).isEqualTo(10_000);
        assertThat(used(cin, "2026-04-30")).isEqualTo(10_000);
    }

    @Test
    void creams_and_what_is_authorized_use_nothing_of_the_cap() {
        var cin = "93000003A";
        pays(cin, MARCH, "CREAM", false, "100.00");
        pays(cin, MARCH, "BRIEFS", true, "100.00");
        assertThat(used(cin, MARCH)).isZero();
        pays(cin, MARCH, "BRIEFS", false, "100.00");
        assertThat(used(cin, MARCH)).isEqualTo(10_000);
    }

    @Test
    void a_reversal_gives_the_cap_back() {
        var cin = "93000004A";
        var first = pays(cin, MARCH, "BRIEFS", false, "100.00");
        var second = pays(cin, MARCH, "BRIEFS", false, "65.00");
        SentClaims.replay(second).body("identical", equalTo(true));
        SentClaims.reverse("state-feed", SentClaims.key(), first).statusCode(201);
        assertThat(used(cin, MARCH)).isEqualTo(6_500);
        pays(cin, MARCH, "BRIEFS", false, "100.00");
    }

    /** Sends supplies for 100.00 at Medi-Cal's rate and holds what Medi-Cal pays; returns the claim's number. */
    private static String pays(String cin, String day, String supply, boolean authorized, String paid) {
        return SentClaims.send("state-feed", SentClaims.key(), """
                        {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "%s", "totalCharge": "120.00",
                         "cms1500": {}, "incontinence": {"priorAuthorization": %s, "patientAge": 40},
                         "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                         "lines": [{"number": 1, "serviceCode": "T4521", "charge": "120.00", "terms": [
                           {"payer": "spn_7", "remitted": {"covered": false, "allowed": "0.00", "paid": "0.00"}},
                           {"payer": "medi-cal", "mediCal": {"rate": "100.00", "supply": "%s"}}]}]}""".formatted(cin, day, authorized, supply))
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("payment.payers.paid", contains("0.00", paid))
                .extract()
                .path("number");
    }

    private long used(String cin, String day) {
        return rows.number("select coalesce(sum(balance_cents), 0) from benefit_account where cin = '" + cin
                + "' and kind = 'INCONTINENCE_CAP' and period @> date '" + day + "'");
    }
}
