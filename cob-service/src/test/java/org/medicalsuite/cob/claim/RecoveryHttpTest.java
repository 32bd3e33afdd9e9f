package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.medicalsuite.cob.claim.SentRecoveries.open;
import static org.medicalsuite.cob.claim.SentRecoveries.opened;
import static org.medicalsuite.cob.claim.SentRecoveries.post;
import static org.medicalsuite.cob.claim.SentRecoveries.read;
import static org.medicalsuite.cob.claim.SentRecoveries.receive;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class RecoveryHttpTest {
    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_paid_claim_is_chased_with_its_clocks() {
        open("state-feed", SentClaims.key(), SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL), "metlife")
                .statusCode(200)
                .body("expected", equalTo("62.50"))
                .body("outstanding", equalTo("62.50"))
                .body("clocks.name", contains("SEEK_RECOVERY_BY", "PAY_REGARDLESS_FROM", "STATE_PURSUES_FROM"))
                .body("clocks.day", contains("2026-05-30", "2026-05-10", "2027-04-20"));
    }

    @Test
    void what_comes_in_goes_to_the_state_then_the_provider_then_the_person() {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        receive("state-feed", SentClaims.key(), id, "40.00", "5.00")
                .statusCode(200)
                .body("recoveries[0].split.state", equalTo("40.00"))
                .body("outstanding", equalTo("27.50"));
        // 27.50 to the state, then what was billed and not paid (230.00 - 62.50), then the rest.
        receive("state-feed", SentClaims.key(), id, "200.00", "0.00")
                .statusCode(200)
                .body("recoveries[1].split.state", equalTo("27.50"))
                .body("recoveries[1].split.provider", equalTo("167.50"))
                .body("recoveries[1].split.entitledPerson", equalTo("5.00"))
                .body("outstanding", equalTo("0.00"));
        assertThatThrownBy(() -> rows.change("delete from recovery")).hasMessageContaining("append-only");
    }

    @Test
    void a_recovery_sent_again_is_booked_once_and_a_case_is_opened_once() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        String id = opened(claim);
        var key = SentClaims.key();
        receive("state-feed", key, id, "10.00", "0.00").statusCode(200);
        receive("state-feed", key, id, "10.00", "0.00").statusCode(200);
        assertThat(rows.number("select count(*) from recovery where case_id = '" + id + "'"))
                .isEqualTo(1);
        open("state-feed", SentClaims.key(), claim, "metlife").statusCode(409);
    }

    @Test
    void a_second_third_party_does_not_pay_the_state_twice() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        String health = opened(claim);
        receive("state-feed", SentClaims.key(), health, "50.00", "0.00").statusCode(200);
        String accident = open("state-feed", SentClaims.key(), claim, "allstate")
                .statusCode(200)
                .body("expected", equalTo("62.50"))
                .body("outstanding", equalTo("12.50"))
                .body("recoveries", hasSize(0))
                .extract()
                .path("caseId");
        receive("state-feed", SentClaims.key(), accident, "20.00", "0.00")
                .statusCode(200)
                .body("recoveries[0].split.state", equalTo("12.50"))
                .body("recoveries[0].split.provider", equalTo("7.50"));
        read("la-care", health).body("outstanding", equalTo("0.00")).body("recoveries", hasSize(1));
    }

    @Test
    void recoveries_at_once_are_split_one_after_the_other() throws Exception {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        var statuses = AtOnce.send(
                4,
                () -> receive("state-feed", SentClaims.key(), id, "40.00", "0.00")
                        .extract()
                        .statusCode());
        assertThat(statuses).containsOnly(200);
        read("la-care", id)
                .body("recoveries.split.state", contains("40.00", "22.50", "0.00", "0.00"))
                .body("recoveries.split.provider", contains("0.00", "17.50", "40.00", "40.00"));
    }

    @Test
    void the_same_recovery_at_once_is_booked_once_and_another_under_its_key_is_refused() throws Exception {
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        var key = SentClaims.key();
        var answers = AtOnce.send(
                4,
                () -> receive("state-feed", key, id, "10.00", "0.00")
                        .statusCode(200)
                        .extract()
                        .asString());
        assertThat(answers.stream().distinct()).hasSize(1);
        receive("state-feed", key, id, "11.00", "0.00").statusCode(422);
        read("la-care", id).body("recoveries.amount", contains("10.00"));
    }

    @Test
    void a_claim_that_is_taken_back_is_not_chased() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), claim).statusCode(201);
        open("state-feed", SentClaims.key(), claim, "metlife").statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void others_may_not_record_and_without_a_token_nobody_reads() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        open("sunrise-pediatrics", SentClaims.key(), claim, "metlife").statusCode(403);
        receive("audit-office", SentClaims.key(), "00000000-0000-0000-0000-000000000000", "1.00", "0.00")
                .statusCode(403);
        given().get("/v1/recovery-cases/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(401);
    }

    @Test
    void what_is_not_there_or_not_theirs_is_not_found() {
        receive("state-feed", SentClaims.key(), "00000000-0000-0000-0000-000000000000", "1.00", "0.00")
                .statusCode(404);
        open("state-feed", SentClaims.key(), "2600100000000", "metlife").statusCode(404);
        String id = opened(SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL));
        read("valley-therapy", id).statusCode(404);
        read("la-care", id).statusCode(200);
    }

    @Test
    void bad_input_is_named() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        String id = opened(claim);
        receive("state-feed", SentClaims.key(), id, "-1.00", "0.00")
                .statusCode(400)
                .body("errors.field", contains("amount"));
        receive("state-feed", SentClaims.key(), id, "0.00", "0.00")
                .statusCode(400)
                .body("errors.code", contains("NOTHING_RECEIVED"));
        post("state-feed", SentClaims.key(), "/v1/recovery-cases", """
                        {"claimNumber": "2600100000000", "thirdParty": "metlife", "serviceClass": "PREVENTIVE_PEDIATRIC",
                         "paidOn": "2026-03-20", "thirdPartyBilledOn": "2026-01-30"}""".replace("2600100000000", claim))
                .statusCode(400)
                .body("errors.field", contains("thirdPartyBilledOn"));
    }
}
