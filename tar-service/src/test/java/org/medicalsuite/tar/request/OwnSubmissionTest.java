package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.PHYSICIAN_CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** A physician may submit and may decide, but never decides what the own office has submitted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OwnSubmissionTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void nobody_decides_what_they_submitted_themselves() {
        refused(number(PHYSICIAN_CONSULTANT, submission()));
    }

    @Test
    void nobody_decides_what_the_own_office_submitted() {
        refused(number(SUNRISE, submission()));
    }

    @Test
    void what_another_office_submitted_the_physician_decides() {
        var others = number(VALLEY, submission().replace("1234567893", "1245319599"));
        change(PHYSICIAN_CONSULTANT, others, "decisions", 1, APPROVAL)
                .statusCode(200)
                .body("lines[0].status", equalTo("APPROVED"));
    }

    @Test
    void what_is_ones_own_is_not_given_out_to_work_on() {
        number(PHYSICIAN_CONSULTANT, submission().replace("PHYSICAL_THERAPY", "CHIROPRACTIC"));
        number(SUNRISE, submission().replace("PHYSICAL_THERAPY", "CHIROPRACTIC"));
        as(PHYSICIAN_CONSULTANT)
                .body("{\"category\": \"CHIROPRACTIC\"}")
                .post("/v1/work-claims")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_WAITS"));
    }

    private void refused(String number) {
        var events = count(dataSource, "tar_event");
        change(PHYSICIAN_CONSULTANT, number, "decisions", 1, APPROVAL)
                .statusCode(403)
                .body("errors[0].code", equalTo("OWN_SUBMISSION"));
        assertThat(count(dataSource, "tar_event")).isEqualTo(events);
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
    }

    private static String number(String client, String body) {
        return submit(client, fresh(), body).statusCode(201).extract().path("tarNumber");
    }
}
