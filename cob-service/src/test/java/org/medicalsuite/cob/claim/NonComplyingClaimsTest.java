package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** Stored claims of a person one of whose plans says that it is always excess. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class NonComplyingClaimsTest {
    private static final String CONTRACT = "\"benefit\": {\"allowed\": \"1000.00\", \"paysPercent\": 70}";
    private static final String REMITTANCE =
            "\"remitted\": {\"allowed\": \"1000.00\", \"paid\": \"700.00\", \"coinsurance\": \"300.00\"}";

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_plan_that_does_not_comply_pays_first_and_the_complying_one_behind_it() {
        SentClaims.send(claim("97000001A", """
                        {"id": "excess", "method": "PRIMARY"}, {"id": "spn_7", "method": "STANDARD"}""").replace(CONTRACT, REMITTANCE))
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("payment.payers.payer", contains("excess", "spn_7", "medi-cal"))
                .body("payment.payers.paid", contains("700.00", "300.00", "0.00"));
    }

    @Test
    void where_the_complying_plan_has_paid_ahead_of_it_a_person_must_look_and_nothing_is_booked() {
        var cin = "97000002A";
        String number = SentClaims.send(claim(cin, """
                        {"id": "spn_7", "method": "NON_COMPLYING_PLAN_AHEAD"}, {"id": "excess", "method": "STANDARD"}"""))
                .statusCode(201)
                .body("state", equalTo("IN_REVIEW"))
                .body("payment", nullValue())
                .body("reasons.rule", contains("NON_COMPLYING_PLAN_REFUSES"))
                .body("reasons[0].because", containsString("excess"))
                .body("reasons[0].citation.source", containsString("MDL-120 (2013) §9"))
                .extract()
                .path("number");
        assertThat(rows.number("select count(*) from benefit_account where cin = '" + cin + "'"))
                .isZero();
        assertThat(rows.number("select count(*) from claim_adjudication where claim_number = '" + number + "'"))
                .isZero();
        SentClaims.replay(number).statusCode(409);
        SentClaims.reverse("sunrise-pediatrics", SentClaims.key(), number)
                .statusCode(201)
                .body("state", equalTo("REVERSED"));
    }

    @Test
    void an_order_that_no_rule_knows_is_told_apart_from_it() {
        SentClaims.send(claim("97000003A", """
                        {"id": "spn_7", "method": "PRIMARY"}, {"id": "excess", "method": "STANDARD"}"""))
                .statusCode(201)
                .body("state", equalTo("IN_REVIEW"))
                .body("reasons.rule", contains("PAYER_ORDER_DIFFERS"));
    }

    private static String claim(String cin, String plans) {
        return """
                {"cin": "%s", "billingProvider": "1234567893", "serviceFrom": "2026-03-02", "totalCharge": "1000.00",
                 "cms1500": {}, "family": {"parents": "TOGETHER"},
                 "coverages": [{"id": "excess", "kind": "GROUP_PLAN", "payer": "Excess Fund",
                   "period": {"from": "2020-01-01"}, "subscriber": {"relation": "FATHER", "birthDate": "1985-09-09"},
                   "coordination": {"provision": "ALWAYS_EXCESS"}}],
                 "payers": [%s, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "99213", "charge": "1000.00", "terms": [
                   {"payer": "spn_7", "benefit": {"allowed": "1000.00", "paysPercent": 80}},
                   {"payer": "excess", %s},
                   {"payer": "medi-cal", "mediCal": {"rate": "10.00"}}]}]}""".formatted(cin, plans, CONTRACT);
    }
}
