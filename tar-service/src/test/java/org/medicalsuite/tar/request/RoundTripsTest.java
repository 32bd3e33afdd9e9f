package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Wire;

/** Counts what a request asks of the database, by what the driver sends over the wire. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RoundTripsTest {
    @Test
    void a_submission_takes_one_round_trip_to_look_and_one_to_store_it_with_event_queue_audit_and_key() {
        submitted(submission());
        var wire = new Wire();
        try (wire) {
            submitted(submission());
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }

    @Test
    void a_submission_of_many_lines_takes_no_more() {
        var lines = "{\"serviceCode\": \"97112\", \"units\": 1, \"from\": \"2026-12-01\", \"thru\": \"2026-12-01\"}";
        var body = submission().replace("\"lines\": [", "\"lines\": [" + (lines + ", ").repeat(30));
        submit(SUNRISE, fresh(), body).statusCode(201);
        var wire = new Wire();
        try (wire) {
            submit(SUNRISE, fresh(), body).statusCode(201);
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }

    @Test
    void a_repeat_is_answered_after_one_round_trip() {
        var key = fresh();
        var body = submission();
        submit(SUNRISE, key, body).statusCode(201);
        var wire = new Wire();
        try (wire) {
            submit(SUNRISE, key, body).statusCode(201);
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(1);
    }

    @Test
    void a_look_up_takes_one_statement_and_its_audit_record_another() {
        var number = submitted(submission());
        read(SUNRISE, number).statusCode(200);
        var wire = new Wire();
        try (wire) {
            read(SUNRISE, number).statusCode(200);
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }

    @Test
    void a_page_of_the_queue_takes_one_statement_and_its_audit_record_another() {
        submitted(submission());
        as(CONSULTANT).get("/v1/work-queue-entries").then().statusCode(200);
        var wire = new Wire();
        try (wire) {
            as(CONSULTANT).get("/v1/work-queue-entries").then().statusCode(200);
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }
}
