package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.cob.claim.SentClaims.AETNA_THEN_MEDI_CAL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class ClaimsHttpTest {
    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_claim_is_coordinated_by_the_coverage_of_its_day_and_stored() {
        SentClaims.send(AETNA_THEN_MEDI_CAL)
                .statusCode(201)
                .body("number", matchesPattern("[0-9]{13}"))
                .body("state", equalTo("ADJUDICATED"))
                .body("evc", matchesPattern("T[0-9]{9}"))
                .body("payment.payers.payer", contains("spn_7", "medi-cal"))
                .body("payment.payers.paid", contains("80.00", "62.50"))
                .body("payment.patientLiability", equalTo("0.00"))
                .body("payment.providerWriteOff", equalTo("87.50"));
    }

    @Test
    void a_stored_claim_shows_all_that_it_rests_on() {
        var number = SentClaims.number(AETNA_THEN_MEDI_CAL);
        SentClaims.read("sunrise-pediatrics", number)
                .statusCode(200)
                .body("claim.lines[1].serviceCode", equalTo("97110-GP"))
                .body("coverage.coverages.id", contains("spn_7", "medi-cal"))
                .body("coverage.planCode", equalTo("304"))
                .body("adjudication.payerOrder.positions.coverages.flatten()", contains("spn_7", "medi-cal"))
                .body("adjudication.payerOrder.decidingRule.rule", equalTo("PAYER_OF_LAST_RESORT"))
                .body(
                        "adjudication.calculation.lines[0].payers[1].steps[0].formula",
                        equalTo("max(0, min(rate - paid before, patient responsibility))"))
                .body("events.kind", contains("RECEIVED", "ADJUDICATED"))
                .body("units", hasSize(0));
    }

    @Test
    void a_stored_claim_is_replayed_to_the_last_cent() {
        SentClaims.replay(SentClaims.number(AETNA_THEN_MEDI_CAL))
                .statusCode(200)
                .body("identical", equalTo(true))
                .body("differences", hasSize(0));
    }

    @Test
    void a_replay_says_where_a_stored_claim_differs() throws SQLException {
        var number = SentClaims.number(AETNA_THEN_MEDI_CAL);
        // Nobody can change a stored claim; here the guard is put aside to see that a replay would notice.
        rows.asOwner("alter table claim_adjudication disable trigger claim_adjudication_is_final");
        rows.change("update claim_adjudication set calculation = replace(calculation::text, '62.50', '62.49')::json"
                + " where claim_number = '" + number + "'");
        rows.asOwner("alter table claim_adjudication enable trigger claim_adjudication_is_final");
        SentClaims.replay(number)
                .statusCode(200)
                .body("identical", equalTo(false))
                .body("differences.path", contains("/calculation/payers/1/paid"))
                .body("differences[0].stored", equalTo("62.49"))
                .body("differences[0].replayed", equalTo("62.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update claim set evc = 'X'",
                "delete from claim_event",
                "update claim_adjudication set patient_cents = 0",
                "delete from claim_payment",
                "delete from benefit_entry",
                "delete from unit_outcome",
                "delete from unit_intent"
            })
    void what_is_stored_cannot_be_changed(String statement) {
        SentClaims.number(AETNA_THEN_MEDI_CAL);
        assertThatThrownBy(() -> rows.change(statement)).hasMessageContaining("append-only");
    }

    @Test
    void the_same_claim_under_the_same_key_is_stored_once() {
        var key = SentClaims.key();
        String first = SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL)
                .statusCode(201)
                .extract()
                .asString();
        var claims = rows.number("select count(*) from claim");
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL)
                .statusCode(201)
                .body(equalTo(first));
        assertThat(rows.number("select count(*) from claim")).isEqualTo(claims);
    }

    @Test
    void a_claim_sent_again_is_answered_while_eligibility_is_down() {
        var key = SentClaims.key();
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL).statusCode(201);
        NeighbourServices.eligibilityDown = true;
        SentClaims.send("sunrise-pediatrics", key, AETNA_THEN_MEDI_CAL).statusCode(201);
    }

    @Test
    void a_service_that_medicare_denies_is_an_ordinary_claim_to_the_next_payer() {
        SentClaims.send("""
                        {"cin": "90500003A", "billingProvider": "1234567893", "serviceFrom": "2026-03-02",
                         "totalCharge": "150.00", "cms1500": {},
                         "coverages": [{"id": "medicare", "kind": "MEDICARE", "medicare": {"entitlement": "AGED"}}],
                         "payers": [{"id": "medicare", "method": "MEDICARE_PART_B", "priorPayment": "0.00"},
                                    {"id": "medi-cal", "method": "MEDICARE_CROSSOVER"}],
                         "lines": [{"number": 1, "serviceCode": "A4520", "charge": "150.00", "terms": [
                           {"payer": "medicare", "remitted": {"covered": false, "allowed": "0.00", "paid": "0.00"}},
                           {"payer": "medi-cal", "mediCal": {"rate": "95.00"}}]}]}""")
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("payment.payers.paid", contains("0.00", "95.00"))
                .body("payment.patientLiability", equalTo("0.00"));
    }

    @Test
    void a_person_whom_nobody_covers_is_denied_and_told_why() {
        SentClaims.send("state-feed", SentClaims.key(), AETNA_THEN_MEDI_CAL.replace("91234567A", "90999999A"))
                .statusCode(201)
                .body("state", equalTo("DENIED"))
                .body("liability", equalTo("PROVIDER"))
                .body("reasons.rule", contains("NO_COVERAGE"))
                .body("payment", nullValue());
    }

    @Test
    void each_look_and_each_change_is_recorded() {
        var number = SentClaims.number(AETNA_THEN_MEDI_CAL);
        SentClaims.read("sunrise-pediatrics", number);
        SentClaims.replay(number);
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), number).statusCode(201);
        assertThat(rows.number("select count(*) from audit_record where person = '91234567A' and subject = '" + number
                        + "' and deed in ('claim.submit', 'claim.read', 'claim.replay', 'claim.reverse')"))
                .isEqualTo(4);
    }

    @Test
    void a_list_goes_on_behind_its_last_claim_and_shows_own_claims_only() {
        var first = SentClaims.number(AETNA_THEN_MEDI_CAL);
        var second = SentClaims.number(AETNA_THEN_MEDI_CAL);
        var page = list("sunrise-pediatrics", "?limit=1&after=" + previous(first))
                .statusCode(200)
                .body("claims.number", contains(first))
                .body("next", equalTo(first));
        String next = page.extract().path("next");
        list("sunrise-pediatrics", "?limit=100&after=" + next)
                .body("claims.number", hasItem(second))
                .body("claims.number", not(hasItem(first)))
                .body("next", nullValue());
        list("valley-therapy", "").body("claims", hasSize(0)).body("next", nullValue());
        list("la-care", "?limit=100").body("claims.number", hasItem(first));
        list("la-care", "?limit=101").statusCode(400);
    }

    private static String previous(String number) {
        return "%013d".formatted(Long.parseLong(number) - 1);
    }

    private static ValidatableResponse list(String client, String query) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get("/v1/claims" + query)
                .then();
    }
}
