package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.cob.correction.OffsetWithdrawal;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** The claims are valley-therapy's, so that nobody else's claims are withheld. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class PrimacyCorrectionHttpTest {
    @Inject
    OffsetWithdrawal withdrawal;

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void what_was_paid_too_much_is_withdrawn_from_later_claims_and_never_more_than_they_pay() {
        var claim = paidByMediCal("70.00");
        String id = correct("state-feed", SentClaims.key(), claim, "50.00", "10.00")
                .statusCode(200)
                .body("outcome", equalTo("RECOMPUTED"))
                .body("versionAfter", equalTo(2))
                .body("differences.payer", contains("blue", "medi-cal"))
                .body("differences.before", contains("0.00", "70.00"))
                .body("differences.after", contains("50.00", "10.00"))
                .body("differences.withdraw", contains("0.00", "60.00"))
                .body("stillToWithdraw", equalTo("60.00"))
                .extract()
                .path("correctionId");
        paidByMediCal("25.00");
        var larger = paidByMediCal("70.00");
        var other = CompletableFuture.runAsync(withdrawal::overnight);
        withdrawal.overnight();
        other.join();
        withdrawal.overnight();
        read(id).body("stillToWithdraw", equalTo("0.00"))
                .body("offsets.kind", contains("OVERPAID", "WITHDRAWN", "WITHDRAWN"))
                .body("offsets.amount", contains("60.00", "25.00", "35.00"));
        SentClaims.reverse("valley-therapy", SentClaims.key(), larger).statusCode(201);
        read(id).body("stillToWithdraw", equalTo("35.00")).body("offsets[3].kind", equalTo("RETURNED"));
        // Corrected back: what was open need not be withdrawn any more.
        correct("state-feed", SentClaims.key(), claim, "0.00", "60.00")
                .statusCode(200)
                .body("differences.payMore", contains("0.00", "50.00"))
                .body("toPayNow", equalTo("15.00"));
        read(id).body("stillToWithdraw", equalTo("0.00"));
    }

    @Test
    void what_came_in_before_an_overpayment_was_found_is_not_withheld_for_it() {
        String settled = correct("state-feed", SentClaims.key(), paidByMediCal("70.00"), "50.00", "10.00")
                .statusCode(200)
                .extract()
                .path("correctionId");
        paidByMediCal("60.00");
        withdrawal.overnight();
        read(settled).body("stillToWithdraw", equalTo("0.00"));
        var between = paidByMediCal("70.00");
        String id = correct("state-feed", SentClaims.key(), paidByMediCal("70.00"), "50.00", "10.00")
                .statusCode(200)
                .extract()
                .path("correctionId");
        withdrawal.overnight();
        read(id).body("stillToWithdraw", equalTo("60.00")).body("offsets.claimNumber", not(hasItem(between)));
        var later = paidByMediCal("60.00");
        withdrawal.overnight();
        read(id).body("stillToWithdraw", equalTo("0.00")).body("offsets.claimNumber", hasItem(later));
    }

    @Test
    void two_corrections_at_once_take_turns_and_the_ledger_adds_up() throws Exception {
        var claim = paidByMediCal("70.00");
        var versions = AtOnce.send(
                2,
                () -> correct("state-feed", SentClaims.key(), claim, "50.00", "10.00")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("versionAfter"));
        assertThat(versions).containsExactlyInAnyOrder(2, 3);
        assertThat(rows.number("select sum(amount_cents) from offset_entry where kind = 'OVERPAID' and claim_number = '"
                        + claim + "'"))
                .isEqualTo(6_000);
        paidByMediCal("60.00");
        withdrawal.overnight();
        assertThat(rows.number("select sum(balance_cents) from offset_account where payer = 'medi-cal'"))
                .isZero();
    }

    @Test
    void a_correction_whose_facts_do_not_decide_changes_nothing() {
        var claim = paidByMediCal("70.00");
        post("state-feed", SentClaims.key(), """
                {"claimNumber": "%s", "reason": "OTHER_COVERAGE_FOUND", "correction": {"coverages": [
                  {"id": "blue", "kind": "GROUP_PLAN", "subscriber": {"relation": "PATIENT"}}]}}""".formatted(claim))
                .statusCode(200)
                .body("outcome", equalTo("NOT_DECIDED"))
                .body("reasons.rule", contains("PAYER_ORDER_DIFFERS"));
        SentClaims.read("valley-therapy", claim).body("events", hasSize(2));
    }

    @Test
    void a_correction_sent_again_is_answered_as_before() {
        var claim = paidByMediCal("10.00");
        var key = SentClaims.key();
        String first = correct("state-feed", key, claim, "0.00", "10.00")
                .statusCode(200)
                .extract()
                .asString();
        correct("state-feed", key, claim, "0.00", "10.00").statusCode(200).body(equalTo(first));
    }

    @Test
    void the_ledger_cannot_be_changed() {
        correct("state-feed", SentClaims.key(), paidByMediCal("10.00"), "0.00", "10.00")
                .statusCode(200);
        for (var statement : new String[] {
            "delete from offset_entry", "update primacy_correction set reason = 'X'", "delete from primacy_difference"
        }) {
            assertThatThrownBy(() -> rows.change(statement)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"valley-therapy", "audit-office", "los-angeles-county"})
    void others_may_not_correct(String client) {
        correct(client, SentClaims.key(), paidByMediCal("10.00"), "0.00", "0.00")
                .statusCode(403);
    }

    @Test
    void without_a_token_nobody_reads() {
        given().get("/v1/primacy-corrections/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(401);
    }

    @Test
    void what_is_not_there_is_not_found_and_bad_input_is_named() {
        read("00000000-0000-0000-0000-000000000000").statusCode(404);
        correct("state-feed", SentClaims.key(), "2600100000000", "0.00", "0.00").statusCode(404);
        post("state-feed", SentClaims.key(), "{\"reason\": \"COVERAGE_ENDED\", \"correction\": {}}")
                .statusCode(400)
                .body("errors.field", contains("claimNumber"));
    }

    private static String paidByMediCal(String rate) {
        return SentClaims.send("valley-therapy", SentClaims.key(), """
                        {"cin": "90600001A", "billingProvider": "1245319599", "serviceFrom": "2026-03-02",
                         "totalCharge": "100.00", "cms1500": {},
                         "payers": [{"id": "medi-cal", "method": "MEDI_CAL"}],
                         "lines": [{"number": 1, "serviceCode": "97110", "charge": "100.00",
                           "terms": [{"payer": "medi-cal", "mediCal": {"rate": "%s"}}]}]}""".formatted(rate))
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static ValidatableResponse correct(
            String client, String key, String claim, String paid, String coinsurance) {
        return post(client, key, """
                {"claimNumber": "%s", "reason": "OTHER_COVERAGE_FOUND", "correction": {
                  "coverages": [{"id": "blue", "kind": "GROUP_PLAN", "subscriber": {"relation": "PATIENT"}}],
                  "payers": [{"id": "blue", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                  "lines": [{"number": 1, "serviceCode": "97110", "charge": "100.00", "terms": [
                    {"payer": "blue", "remitted": {"allowed": "%s", "paid": "%s", "coinsurance": "%s"}},
                    {"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]}]}}""".formatted(claim, sum(paid, coinsurance), paid, coinsurance));
    }

    private static String sum(String a, String b) {
        return new BigDecimal(a).add(new BigDecimal(b)).toPlainString();
    }

    private static ValidatableResponse post(String client, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/primacy-corrections")
                .then();
    }

    private static ValidatableResponse read(String id) {
        return given().auth()
                .oauth2(Tokens.of("valley-therapy"))
                .get("/v1/primacy-corrections/" + id)
                .then();
    }
}
