package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.testing.Wire;

/** Another provider's claim, read with a pass for the person. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class EmergencyReadingTest {
    private static final String PERSON = "91234567A";
    private static final String OTHER = "valley-therapy";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Inject
    EmergencyAccess emergency;

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @Test
    void a_pass_opens_another_providers_claim_and_its_use_is_marked() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        var id = "emg_" + SentClaims.key();
        SentClaims.read(OTHER, claim).statusCode(404);
        read(OTHER, claim, pass(id, OTHER, PERSON, HALF_AN_HOUR))
                .statusCode(200)
                .body("summary.number", equalTo(claim))
                .header(EmergencyAccess.HEADER, equalTo(id));
        assertThat(rows.number("select count(*) from audit_record where emergency = '" + id
                        + "' and deed = 'claim.read' and subject = '" + claim + "' and person = '" + PERSON + "'"))
                .isOne();
    }

    @Test
    void what_is_the_callers_own_is_read_without_the_pass() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        var id = "emg_" + SentClaims.key();
        read("sunrise-pediatrics", claim, pass(id, "sunrise-pediatrics", PERSON, HALF_AN_HOUR))
                .statusCode(200)
                .header(EmergencyAccess.HEADER, nullValue());
        assertThat(rows.number("select count(*) from audit_record where emergency = '" + id + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "health-net,     91234567A,  30", // somebody else's pass
        "valley-therapy, 90600001A,  30", // for somebody else
        "valley-therapy, 91234567A, -1", // over
    })
    void a_pass_is_good_for_its_caller_its_person_and_its_time_alone(String givenTo, String person, long minutes) {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        read(OTHER, claim, pass("emg_x", givenTo, person, Duration.ofMinutes(minutes)))
                .statusCode(404)
                .header(EmergencyAccess.HEADER, nullValue());
    }

    @Test
    void a_pass_that_nobody_gave_opens_nothing() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        read(OTHER, claim, "not-a-pass").statusCode(404);
    }

    @Test
    void a_pass_reads_and_does_nothing_else() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        var pass = pass("emg_x", OTHER, PERSON, HALF_AN_HOUR);
        shown(OTHER, pass).post("/v1/claims/" + claim + "/replays").then().statusCode(404);
        shown(OTHER, pass)
                .contentType("application/json")
                .header("Idempotency-Key", SentClaims.key())
                .body("{\"reason\": \"BILLED_IN_ERROR\"}")
                .post("/v1/claims/" + claim + "/reversals")
                .then()
                .statusCode(404);
        SentClaims.read("sunrise-pediatrics", claim).body("summary.state", equalTo("ADJUDICATED"));
    }

    @Test
    void with_a_pass_too_what_is_not_theirs_takes_the_statements_of_what_is_not_there() {
        var claim = SentClaims.number(SentClaims.AETNA_THEN_MEDI_CAL);
        var pass = pass("emg_x", OTHER, "90600001A", HALF_AN_HOUR);
        statements(claim, pass);
        assertThat(statements(claim, pass))
                .isEqualTo(statements("2600100000000", pass))
                .isPositive();
    }

    private static long statements(String claim, String pass) {
        var wire = new Wire();
        try (wire) {
            read(OTHER, claim, pass).statusCode(404);
        }
        return wire.roundTrips();
    }

    private String pass(String id, String client, String person, Duration lasts) {
        var caller = new Caller(Tokens.subjectOf(client), client, Set.of(Role.PROVIDER), Set.of(), Set.of(), Set.of());
        return emergency.pass(id, caller, new Cin(person), Instant.now().plus(lasts));
    }

    private static ValidatableResponse read(String client, String claim, String pass) {
        return shown(client, pass).get("/v1/claims/" + claim).then();
    }

    private static RequestSpecification shown(String client, String pass) {
        return given().auth().oauth2(Tokens.of(client)).header(EmergencyAccess.HEADER, pass);
    }
}
