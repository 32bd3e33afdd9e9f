package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.tar.SampleTars;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SubmissionTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_request_gets_its_number_its_deadline_and_what_may_be_done_next() {
        submit(SUNRISE, fresh(), submission())
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/tars/[0-9]{10}"))
                .header("ETag", "\"1\"")
                .body("tarNumber", matchesPattern("[0-9]{10}"))
                .body("lines[0].status", equalTo("IN_REVIEW"))
                .body("lines[0].units.asked", equalTo(12))
                .body("lines[0].units.authorized", equalTo(0))
                .body("lines[0].pricingIndicator", equalTo(null))
                .body("lines[0].reviewAction", equalTo("A4"))
                .body("lines[0].allowedActions.action", hasItems("APPROVE", "MODIFY", "DEFER", "DENY", "CANCEL"))
                .body("lines[0].allowedActions.find { it.action == 'DENY' }.by", equalTo("STATE_CONSULTANT"))
                .body(
                        "lines[0].clocks.basis.rule",
                        hasItems("FFS_5_WORKING_DAYS_TARGET", "FFS_30_DAYS_DEEMED_APPROVED"))
                .body("dueBy.basis.rule", equalTo("CMS_7_CALENDAR_DAYS"))
                .body("dueBy.basis.citation.source", notNullValue())
                .body("standard.rule", equalTo("CORRECT_OR_AMELIORATE"))
                .body("timeline[0].event", equalTo("SUBMIT"));
    }

    @Test
    void a_service_that_never_needs_a_tar_is_rejected_at_entry_under_a_number() {
        submit(SUNRISE, fresh(), submission().replace("PHYSICAL_THERAPY", "FAMILY_PLANNING"))
                .statusCode(201)
                .body("lines[0].status", equalTo("REJECTED"))
                .body("lines[0].message", equalTo("TAR not required"))
                .body("lines[0].allowedActions.action", hasItem("UPDATE_REJECTED_SERVICE"));
    }

    @Test
    void the_same_key_twice_gets_the_same_answer_and_one_request() {
        var key = fresh();
        var body = submission();
        var before = count(dataSource, "tar");

        var first = submit(SUNRISE, key, body).statusCode(201).extract().asString();
        var second = submit(SUNRISE, key, body).statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(count(dataSource, "tar")).isEqualTo(before + 1);
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var key = fresh();
        submit(SUNRISE, key, submission()).statusCode(201);
        submit(SUNRISE, key, submission()).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void without_a_key_nothing_is_taken_in() {
        var before = count(dataSource, "tar");
        as(SUNRISE)
                .body(submission())
                .post("/v1/tars")
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        assertThat(count(dataSource, "tar")).isEqualTo(before);
    }

    @Test
    void simultaneous_submissions_get_different_numbers() throws Exception {
        var answers = atOnce(24, () -> submitted(submission()));
        assertThat(answers).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void the_same_key_at_the_same_time_makes_one_request() throws Exception {
        var key = fresh();
        var body = submission();
        var before = count(dataSource, "tar");

        var numbers = atOnce(
                8, () -> submit(SUNRISE, key, body).statusCode(201).extract().<String>path("tarNumber"));

        assertThat(numbers).containsOnly(numbers.getFirst());
        assertThat(count(dataSource, "tar")).isEqualTo(before + 1);
    }

    @Test
    void an_open_request_for_the_same_is_pointed_out() {
        var body = submission();
        var first = submitted(body);
        submit(SUNRISE, fresh(), body)
                .statusCode(201)
                .body("duplicates[0].tarNumber", equalTo(first))
                .body("duplicates[0].basis.rule", equalTo("DUPLICATE_OF_OPEN_LINE"));
    }

    @Test
    void a_second_request_instead_of_an_answer_is_refused() {
        var body = submission();
        var first = submitted(body);
        change(CONSULTANT, first, "decisions", 1, SampleTars.DEFERRAL).statusCode(200);
        var before = count(dataSource, "tar");

        submit(SUNRISE, fresh(), body)
                .statusCode(409)
                .body("errors[0].code", equalTo("DUPLICATE_ANSWER_DEFERRAL_INSTEAD"));
        assertThat(count(dataSource, "tar")).isEqualTo(before);
    }

    @Test
    void nobody_submits_for_another_providers_npi() {
        var before = count(dataSource, "tar");
        submit(VALLEY, fresh(), submission()).statusCode(403).body("errors[0].code", equalTo("NPI_NOT_YOURS"));
        assertThat(count(dataSource, "tar")).isEqualTo(before);
    }

    @Test
    void only_providers_submit() {
        submit(CONSULTANT, fresh(), submission()).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void without_a_token_nothing_is_taken_in() {
        given().contentType(ContentType.JSON)
                .body(submission())
                .post("/v1/tars")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @Test
    void a_submission_leaves_an_audit_record_and_its_events_cannot_be_changed() throws Exception {
        var before = count(dataSource, "audit_record where deed = 'tar.submit' and person = '91234567A'");
        submitted(submission());
        assertThat(count(dataSource, "audit_record where deed = 'tar.submit' and person = '91234567A'"))
                .isEqualTo(before + 1);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update tar_event set kind = 'APPROVE'"))
                    .hasMessageContaining("append-only");
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(_ -> threads.submit(deed))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
