package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

/** What claims credit to a deductible, held against the deductible where it is known. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class DeductiblesTest {
    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @ParameterizedTest
    @CsvSource({"94000001A, 120.00, false", "94000002A, 119.99, true"})
    void a_remittance_that_takes_more_than_is_left_is_paid_as_it_says_and_named(
            String cin, String deductible, boolean exceeded) {
        SentClaims.send(aetna(cin, deductible)).statusCode(201).body("reasons", empty());
        String second = SentClaims.send(aetna(cin, deductible))
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("payment.payers.paid", contains("80.00", "62.50"))
                .body("reasons.rule", exceeded ? contains("DEDUCTIBLE_EXCEEDED") : empty())
                .extract()
                .path("number");
        assertThat(credited(cin)).isEqualTo(12_000);
        SentClaims.read("sunrise-pediatrics", second)
                .body("events[1].reasons", hasSize(exceeded ? 1 : 0))
                .body("adjudication.calculation.deductibleCredits.amount", contains("60.00"));
        SentClaims.replay(second).body("identical", equalTo(true));
    }

    @Test
    void what_a_reversal_gives_back_is_left_again() {
        var cin = "94000003A";
        String first = SentClaims.number(aetna(cin, "60.00"));
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), first).statusCode(201);
        SentClaims.send(aetna(cin, "60.00")).statusCode(201).body("reasons", empty());
        SentClaims.send(aetna(cin, "60.00"))
                .statusCode(201)
                .body("reasons[0].because", containsString("120.00 counts toward the deductible of spn_7"));
    }

    @Test
    void a_deductible_that_nobody_has_named_is_counted_and_nothing_is_said() {
        var cin = "94000004A";
        var claim = SentClaims.AETNA_THEN_MEDI_CAL.replace("91234567A", cin);
        SentClaims.send(claim).statusCode(201);
        SentClaims.send(claim).statusCode(201).body("reasons", empty());
        assertThat(credited(cin)).isEqualTo(12_000);
    }

    @Test
    void two_claims_at_once_cannot_both_take_the_same_rest() throws Exception {
        var cin = "94000005A";
        var answers = AtOnce.send(
                3,
                () -> SentClaims.send(aetna(cin, "120.00"))
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getList("reasons.rule")
                        .size());
        assertThat(answers).containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    void medicares_deductible_of_the_year_is_known_by_law() {
        // A year of its own, as the person is other tests' too.
        var claim = medicare("2025-05-02", "MEDICARE_PART_B", "257.00");
        SentClaims.send(claim).statusCode(201).body("reasons", empty());
        SentClaims.send(claim)
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("reasons.rule", contains("DEDUCTIBLE_EXCEEDED"))
                .body("reasons[0].because", containsString("514.00"))
                .body("reasons[0].because", containsString("257.00"))
                .body("reasons[0].citation.mark", equalTo("FOUND"));
    }

    @Test
    void the_deductible_of_a_stay_is_of_its_benefit_period_and_not_of_the_year() {
        SentClaims.send(medicare("2024-05-02", "MEDICARE_PART_A", "1632.00"))
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("reasons", empty());
        assertThat(rows.number("select count(*) from benefit_account where cin = '"
                        + EligibilityAnswers.AGED_WITH_MEDICARE + "' and period @> date '2024-05-02'"))
                .isZero();
    }

    private long credited(String cin) {
        return rows.number(
                "select balance_cents from benefit_account where kind = 'DEDUCTIBLE' and cin = '" + cin + "'");
    }

    private static String aetna(String cin, String deductible) {
        return SentClaims.AETNA_THEN_MEDI_CAL
                .replace("91234567A", cin)
                .replace("\"method\": \"PRIMARY\"", "\"method\": \"PRIMARY\", \"deductible\": \"" + deductible + "\"");
    }

    private static String medicare(String day, String method, String deductible) {
        return """
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "%s", "totalCharge": "2000.00",
                 "cms1500": {},
                 "payers": [{"id": "medicare", "method": "%s"}, {"id": "medi-cal", "method": "MEDICARE_CROSSOVER"}],
                 "lines": [{"number": 1, "serviceCode": "99213", "charge": "2000.00", "terms": [
                   {"payer": "medicare", "remitted": {"allowed": "%s", "paid": "0.00", "deductible": "%s"}},
                   {"payer": "medi-cal", "mediCal": {"rate": "100.00"}}]}]}""".formatted(EligibilityAnswers.AGED_WITH_MEDICARE, day, method, deductible, deductible);
    }
}
