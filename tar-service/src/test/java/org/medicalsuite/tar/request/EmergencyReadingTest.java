package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** A provider sees a request that is not theirs with a pass, and only so. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EmergencyReadingTest {
    private static final Cin MARIA = new Cin("91234567A");

    @Inject
    EmergencyAccess access;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tars/{n}", "/v1/tars/{n}/unit-ledgers", "/v1/tar-attachments/{n}"})
    void a_pass_opens_what_is_not_ones_own_and_is_named_on_answer_and_record(String address) {
        var number = submitted(submission());
        var id = "emg_" + fresh();
        as(VALLEY).get(address, number).then().statusCode(404);
        get(VALLEY, address, number, pass(id, VALLEY, MARIA, Duration.ofMinutes(1)))
                .statusCode(200)
                .header(EmergencyAccess.HEADER, equalTo(id));
        assertThat(count(dataSource, "audit_record where emergency = '%s' and subject = '%s'".formatted(id, number)))
                .isOne();
    }

    @Test
    void a_pass_for_another_caller_another_person_or_another_time_opens_nothing() {
        var number = submitted(submission());
        for (var pass : new String[] {
            pass("emg_1", SUNRISE, MARIA, Duration.ofMinutes(1)),
            pass("emg_2", VALLEY, new Cin("90000001A"), Duration.ofMinutes(1)),
            pass("emg_3", VALLEY, MARIA, Duration.ofSeconds(-1)),
            "emg_4",
            "A".repeat(3_000)
        }) {
            get(VALLEY, "/v1/tars/{n}", number, pass).statusCode(404).header(EmergencyAccess.HEADER, nullValue());
        }
    }

    @Test
    void who_needs_no_pass_uses_none() {
        var number = submitted(submission());
        get(SUNRISE, "/v1/tars/{n}", number, pass("emg_5", SUNRISE, MARIA, Duration.ofMinutes(1)))
                .statusCode(200)
                .header(EmergencyAccess.HEADER, nullValue());
    }

    private String pass(String id, String client, Cin person, Duration lasts) {
        var caller = new Caller(Tokens.subjectOf(client), client, Set.of(), Set.of(), Set.of(), Set.of());
        return access.pass(id, caller, person, Instant.now().plus(lasts));
    }

    private static ValidatableResponse get(String client, String address, String number, String pass) {
        return as(client)
                .header(EmergencyAccess.HEADER, pass)
                .get(address, number)
                .then();
    }
}
