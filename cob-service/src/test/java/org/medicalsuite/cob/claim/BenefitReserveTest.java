package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class BenefitReserveTest {
    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void what_a_plan_saves_is_credited_and_tops_up_a_later_claim() {
        var cin = "92000001A";
        // Alone the plan would pay 200.00; Aetna pays 300.00 of 400.00, so that it pays 100.00 and saves 100.00.
        var first = SentClaims.send(SentClaims.withReserve(cin, 75)).statusCode(201);
        first.body("payment.payers.paid", contains("300.00", "100.00", "0.00"));
        assertThat(reserve(cin)).isEqualTo(10_000);
        // Aetna pays nothing: the plan pays its 200.00 and what it had saved.
        SentClaims.send(SentClaims.withReserve(cin, 0))
                .statusCode(201)
                .body("payment.payers.paid", contains("0.00", "300.00", "0.00"));
        assertThat(reserve(cin)).isZero();
        SentClaims.replay(first.extract().path("number")).body("identical", equalTo(true));
    }

    @Test
    void two_claims_at_once_do_not_draw_the_same_reserve() throws Exception {
        var cin = "92000002A";
        SentClaims.send(SentClaims.withReserve(cin, 75)).statusCode(201);
        var answers = AtOnce.send(
                4,
                () -> SentClaims.send(SentClaims.withReserve(cin, 0))
                        .statusCode(201)
                        .extract()
                        .jsonPath());
        assertThat(answers.stream().map(it -> it.getString("payment.payers[1].paid")))
                .containsExactlyInAnyOrder("300.00", "200.00", "200.00", "200.00");
        assertThat(reserve(cin)).isZero();
        assertThat(rows.number("""
                select count(*) from benefit_account where balance_cents <> (
                    select coalesce(sum(amount_cents), 0) from benefit_entry
                    where benefit_entry.account_id = benefit_account.account_id)""")).isZero();
    }

    @Test
    void the_same_key_twice_at_once_stores_one_claim() throws Exception {
        var cin = "92000003A";
        var key = SentClaims.key();
        var answers = AtOnce.send(
                4,
                () -> SentClaims.send("sunrise-pediatrics", key, SentClaims.withReserve(cin, 75))
                        .statusCode(201)
                        .extract()
                        .jsonPath());
        assertThat(answers.stream().map(it -> it.getString("number")).distinct())
                .hasSize(1);
        assertThat(rows.number("select count(*) from claim where cin = '" + cin + "'"))
                .isEqualTo(1);
        assertThat(reserve(cin)).isEqualTo(10_000);
    }

    @Test
    void a_reversal_gives_back_what_the_claim_had_moved_and_is_done_once() {
        var cin = "92000004A";
        SentClaims.send(SentClaims.withReserve(cin, 75)).statusCode(201);
        String drawing = SentClaims.number(SentClaims.withReserve(cin, 0));
        assertThat(reserve(cin)).isZero();
        var key = SentClaims.key();
        SentClaims.reverse("sunrise-pediatrics", key, drawing)
                .statusCode(201)
                .body("state", equalTo("REVERSED"))
                .body("reasons.rule", contains("CLAIM_REVERSED"));
        SentClaims.reverse("sunrise-pediatrics", key, drawing).statusCode(201);
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), drawing)
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        assertThat(reserve(cin)).isEqualTo(10_000);
        SentClaims.totals("state-feed", cin).body("claims", equalTo(1)).body("charge", equalTo("400.00"));
    }

    @Test
    void two_reversals_at_once_give_back_once() throws Exception {
        var cin = "92000005A";
        SentClaims.send(SentClaims.withReserve(cin, 75)).statusCode(201);
        String drawing = SentClaims.number(SentClaims.withReserve(cin, 0));
        var statuses = AtOnce.send(
                3,
                () -> SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), drawing)
                        .extract()
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(reserve(cin)).isEqualTo(10_000);
    }

    @Test
    void a_saving_that_was_drawn_already_cannot_be_taken_back_before_the_draw() {
        var cin = "92000006A";
        String saving = SentClaims.number(SentClaims.withReserve(cin, 75));
        String drawing = SentClaims.number(SentClaims.withReserve(cin, 0));
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), saving)
                .statusCode(422)
                .body("errors[0].code", equalTo("RESERVE_ALREADY_DRAWN"));
        assertThat(reserve(cin)).isZero();
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), drawing).statusCode(201);
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), saving).statusCode(201);
        assertThat(reserve(cin)).isZero();
    }

    @Test
    void the_database_lets_no_reserve_fall_below_zero() {
        var cin = "92000007A";
        SentClaims.send(SentClaims.withReserve(cin, 75)).statusCode(201);
        assertThatThrownBy(() -> rows.change("update benefit_account set balance_cents = -1 where cin = '" + cin + "'"))
                .hasMessageContaining("benefit_account_is_never_negative");
    }

    @Test
    void a_reserve_counts_by_its_claim_determination_period() {
        var cin = "92000008A";
        SentClaims.send(SentClaims.withReserve(cin, 75)).statusCode(201);
        // The next calendar year would lie in the future; the year before has a reserve of its own.
        SentClaims.send(SentClaims.withReserve(cin, 0).replace("2026-03-02", "2025-03-02"))
                .statusCode(201)
                .body("payment.payers[1].paid", equalTo("200.00"));
        SentClaims.send(SentClaims.withReserve(cin, 0).replace("\"ALTERNATIVE_ONE\"", """
                                "ALTERNATIVE_ONE",
                                "claimDeterminationPeriod": {"from": "2025-07-01", "thru": "2026-06-30"}"""))
                .statusCode(409)
                .body("errors[0].code", equalTo("PERIOD_DIFFERS"));
    }

    @Test
    void what_the_secondary_pays_counts_toward_the_primarys_deductible() {
        var cin = "92000009A";
        SentClaims.send("state-feed", SentClaims.key(), SentClaims.AETNA_THEN_MEDI_CAL.replace("91234567A", cin))
                .statusCode(201)
                .body("payment.payers[1].paid", equalTo("62.50"));
        SentClaims.totals("state-feed", cin)
                .statusCode(200)
                .body("claims", equalTo(1))
                .body("payers.payer", contains("medi-cal", "spn_7"))
                .body("payers.paid", contains("62.50", "80.00"))
                .body("providerWriteOff", equalTo("87.50"))
                .body("accounts.plan", contains("spn_7"))
                .body("accounts.kind", contains("DEDUCTIBLE"))
                .body("accounts.balance", contains("60.00"))
                .body("accounts.from", contains("2026-01-01"))
                .body("accounts.thru", contains("2026-12-31"));
    }

    private long reserve(String cin) {
        return rows.number("select balance_cents from benefit_account where cin = '" + cin
                + "' and kind = 'RESERVE' and period @> date '2026-03-02'");
    }
}
