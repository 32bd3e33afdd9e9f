package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** Units are drawn and given back exactly once, whoever dies in between. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class AuthorizedUnitsTest {
    private static final String PROVIDER = "sunrise-pediatrics";

    @Inject
    StoredRows rows;

    @Inject
    UnitDrawing drawing;

    @BeforeEach
    @AfterEach
    void quiet() throws SQLException {
        NeighbourServices.reset();
        // What another test left behind is not this test's.
        rows.change("update unit_intent set done = true where not done");
    }

    @Test
    void units_are_drawn_before_anybody_pays() {
        var number = SentClaims.send(SentClaims.withTar(5))
                .statusCode(201)
                .body("state", equalTo("ADJUDICATED"))
                .body("payment.payers.paid", contains("70.00"))
                .extract()
                .<String>path("number");
        assertThat(NeighbourServices.DRAWS).containsOnlyKeys(number + ".1").containsValue(5);
        SentClaims.read(PROVIDER, number)
                .body("units.drawId", contains(number + ".1"))
                .body("units.outcome", contains("DRAWN"))
                .body("units.basis.rule", contains("WITHIN_BOUNDS"))
                .body("events.kind", contains("RECEIVED", "UNITS_AWAITED", "ADJUDICATED"));
    }

    @Test
    void refused_units_deny_the_claim_and_nothing_is_paid() {
        SentClaims.send(SentClaims.withTar(13))
                .statusCode(201)
                .body("state", equalTo("DENIED"))
                .body("liability", equalTo("PROVIDER"))
                .body("reasons.rule", contains("UNITS_EXCEED_TAR"))
                .body("payment", nullValue());
        assertThat(NeighbourServices.unitsUsed()).isZero();
    }

    @Test
    void what_one_line_drew_goes_back_where_another_is_refused() {
        var number = SentClaims.send(SentClaims.withTar(8)
                        .replace("\"totalCharge\": \"100.00\"", "\"totalCharge\": \"200.00\"")
                        .replace("\"lines\": [", """
                                "lines": [{"number": 2, "serviceCode": "97110", "units": 8, "charge": "100.00",
                                  "tar": {"number": "0123456789", "line": 1, "pricingIndicator": "2"},
                                  "terms": [{"payer": "medi-cal", "mediCal": {"rate": "70.00"}}]},"""))
                .statusCode(201)
                .body("state", equalTo("DENIED"))
                .extract()
                .<String>path("number");
        assertThat(NeighbourServices.unitsUsed()).isEqualTo(8);
        assertThat(drawing.takeUpLeftBehind()).isEqualTo(1);
        assertThat(NeighbourServices.unitsUsed()).isZero();
        SentClaims.read(PROVIDER, number).body("units.outcome.sort()", contains("DRAWN", "REFUSED", "RETURNED"));
    }

    @Test
    void an_authorization_of_somebody_else_or_of_nobody_does_not_exist_for_the_claim() {
        var before = rows.claimsAndBookings();
        SentClaims.send(SentClaims.withTar(1, "0000000404"))
                .statusCode(400)
                .body("errors[0].code", equalTo("TAR_UNKNOWN"));
        SentClaims.send("state-feed", SentClaims.key(), SentClaims.withTar(1).replace("90600001A", "90600002A"))
                .statusCode(400)
                .body("errors[0].code", equalTo("TAR_UNKNOWN"));
        assertThat(rows.claimsAndBookings()).isEqualTo(before);
        assertThat(NeighbourServices.DRAWS).isEmpty();
    }

    @Test
    void an_answer_that_gets_lost_is_asked_for_again_and_draws_once() throws SQLException {
        NeighbourServices.tarDiesAfterItsWork = true;
        var number = SentClaims.send(SentClaims.withTar(5))
                .statusCode(201)
                .body("state", equalTo("AWAITING_UNITS"))
                .body("payment", nullValue())
                .extract()
                .<String>path("number");
        assertThat(NeighbourServices.unitsUsed()).isEqualTo(5);
        NeighbourServices.tarDiesAfterItsWork = false;
        assertThat(drawing.takeUpLeftBehind()).as("it rests for a while").isZero();
        letLeasesEnd();
        assertThat(drawing.takeUpLeftBehind()).isEqualTo(1);
        assertThat(NeighbourServices.unitsUsed()).isEqualTo(5);
        SentClaims.read(PROVIDER, number).body("summary.state", equalTo("ADJUDICATED"));
    }

    @Test
    void a_process_that_dies_between_intent_and_call_leaves_an_intent_that_another_finishes() throws SQLException {
        var number = leftBehindBeforeTheCall();
        assertThat(NeighbourServices.DRAWS).isEmpty();
        SentClaims.read(PROVIDER, number).body("summary.state", equalTo("AWAITING_UNITS"));
        letLeasesEnd();
        drawing.takeUpLeftBehind();
        assertThat(NeighbourServices.unitsUsed()).isEqualTo(5);
        SentClaims.read(PROVIDER, number)
                .body("summary.state", equalTo("ADJUDICATED"))
                .body("summary.payment.payers.paid", contains("70.00"));
    }

    @Test
    void replicas_that_look_at_the_same_time_finish_each_intent_once() throws Exception {
        var number = leftBehindBeforeTheCall();
        letLeasesEnd();
        NeighbourServices.CALLS.set(0);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var found =
                    replicas.invokeAll(Collections.<Callable<Integer>>nCopies(4, drawing::takeUpLeftBehind)).stream()
                            .mapToInt(it -> it.resultNow())
                            .sum();
            assertThat(found).isEqualTo(1);
        }
        assertThat(NeighbourServices.CALLS).hasValue(1);
        assertThat(rows.number("select count(*) from claim_adjudication where claim_number = '" + number + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_repeated_request_does_not_draw_again() {
        var key = SentClaims.key();
        SentClaims.send(PROVIDER, key, SentClaims.withTar(5)).statusCode(201);
        SentClaims.send(PROVIDER, key, SentClaims.withTar(5)).statusCode(201).body("state", equalTo("ADJUDICATED"));
        assertThat(NeighbourServices.unitsUsed()).isEqualTo(5);
    }

    @Test
    void a_claim_whose_units_nobody_knows_about_cannot_be_reversed() throws SQLException {
        var number = leftBehindBeforeTheCall();
        SentClaims.reverse(PROVIDER, SentClaims.key(), number).statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void a_reversal_gives_units_back_once_even_where_tar_service_is_down_at_first() throws SQLException {
        var number = SentClaims.number(SentClaims.withTar(5));
        NeighbourServices.tarDown = true;
        SentClaims.reverse(PROVIDER, SentClaims.key(), number).statusCode(201).body("state", equalTo("REVERSED"));
        assertThat(NeighbourServices.unitsUsed()).isEqualTo(5);
        NeighbourServices.tarDown = false;
        letLeasesEnd();
        assertThat(drawing.takeUpLeftBehind()).isEqualTo(1);
        assertThat(NeighbourServices.unitsUsed()).isZero();
        letLeasesEnd();
        assertThat(drawing.takeUpLeftBehind()).isZero();
        SentClaims.read(PROVIDER, number).body("units.outcome.sort()", contains("DRAWN", "RETURNED"));
    }

    @Test
    void a_reversal_gives_units_back_at_once_where_tar_service_answers() {
        var number = SentClaims.number(SentClaims.withTar(5));
        SentClaims.reverse(PROVIDER, SentClaims.key(), number).statusCode(201);
        assertThat(NeighbourServices.unitsUsed()).isZero();
    }

    /** A claim as it is in the database when its process dies right after it has committed the intent. */
    private String leftBehindBeforeTheCall() {
        NeighbourServices.tarDies(true);
        String number = SentClaims.send(SentClaims.withTar(5))
                .statusCode(201)
                .body("state", equalTo("AWAITING_UNITS"))
                .extract()
                .path("number");
        NeighbourServices.tarDies(false);
        return number;
    }

    private void letLeasesEnd() throws SQLException {
        rows.change("update unit_intent set leased_until = clock_timestamp() - interval '1 second' where not done");
    }
}
