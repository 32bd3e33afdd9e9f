package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProceedingTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void an_approval_gives_units_dates_and_the_payers_digit() {
        var number = submitted(submission());

        change(CONSULTANT, number, "decisions", 1, APPROVAL)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("lines[0].status", equalTo("APPROVED"));

        read(SUNRISE, number)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("lines[0].status", equalTo("APPROVED"))
                .body("lines[0].units.authorized", equalTo(12))
                .body("lines[0].dates.authorized.thru", equalTo("2027-02-28"))
                .body("lines[0].pricingIndicator", equalTo("2"))
                .body("lines[0].reviewAction", equalTo("A1"))
                .body("lines[0].basis.rule", equalTo("DECIDED_BY_CONSULTANT"))
                .body("clinical.diagnoses", hasItem("M54.50"))
                .body("timeline.event", equalTo(List.of("SUBMIT", "APPROVE")))
                .body("timeline[1].by", equalTo("STATE_CONSULTANT"));
    }

    @Test
    void a_modification_gives_less_with_a_reason_and_can_be_appealed_once() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, """
                {"lines": [{"line": 1, "decision": "MODIFY", "units": 6, "from": "2026-12-01", "thru": "2027-01-31",
                  "pricingIndicator": "4", "reason": {"ground": "MEDICAL_NECESSITY",
                  "text": "Frequency is not supported", "citation": "22 CCR 51303(a)"}}]}""")
                .statusCode(200)
                .body("lines[0].status", equalTo("MODIFIED"))
                .body("lines[0].units.authorized", equalTo(6))
                .body("lines[0].reviewAction", equalTo("A6"))
                .body("dueBy.basis.rule", equalTo("PROVIDER_APPEAL_180"))
                .body("lines[0].allowedActions.action", hasItem("APPEAL"));

        change(SUNRISE, number, "appeals", 2, """
                {"lines": [{"line": 1, "reason": "Records attached", "disputed": ["units"]}]}""")
                .statusCode(200)
                .body("lines[0].status", equalTo("APPEAL_IN_REVIEW"))
                .body("lines[0].units.authorized", equalTo(6));

        change(CONSULTANT, number, "decisions", 3, DENIAL)
                .statusCode(200)
                .body("lines[0].status", equalTo("APPEAL_UPHELD"));

        change(SUNRISE, number, "appeals", 4, """
                {"lines": [{"line": 1, "reason": "Once more", "disputed": ["units"]}]}""")
                .statusCode(409)
                .body("errors[0].code", equalTo("ONLY_ONE_APPEAL_LEVEL"));
    }

    @Test
    void a_deferred_line_is_answered_under_the_same_number() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, DEFERRAL)
                .statusCode(200)
                .body("lines[0].status", equalTo("DEFERRED"))
                .body("lines[0].question", equalTo("Send the signed prescription"))
                .body("dueBy.by", equalTo("PROVIDER"))
                .body("dueBy.basis.citation.mark", equalTo("UNCERTAIN"))
                .body("lines[0].allowedActions.action", hasItems("ANSWER_DEFERRAL", "CANCEL"));

        change(SUNRISE, number, "answers", 2, """
                {"lines": [{"line": 1, "answer": "It is with the plan of treatment"}]}""")
                .statusCode(200)
                .body("tarNumber", equalTo(number))
                .body("lines[0].status", equalTo("IN_REVIEW"));
    }

    @Test
    void a_rejected_service_can_be_put_to_review_under_the_same_number() {
        var number = submitted(submission().replace("PHYSICAL_THERAPY", "FAMILY_PLANNING"));
        change(SUNRISE, number, "rejected-service-updates", 1, "{\"lines\": [1]}")
                .statusCode(200)
                .body("tarNumber", equalTo(number))
                .body("lines[0].status", equalTo("IN_REVIEW"));
        change(SUNRISE, number, "rejected-service-updates", 2, "{\"lines\": [1]}")
                .statusCode(409)
                .body("errors[0].code", equalTo("EVENT_NOT_ALLOWED_IN_STATE"));
    }

    @Test
    void an_undecided_line_is_withdrawn() {
        var number = submitted(submission());
        change(SUNRISE, number, "cancellations", 1, "{\"lines\": [1]}")
                .statusCode(200)
                .body("lines[0].status", equalTo("WITHDRAWN"));
    }

    @Test
    void lines_are_decided_together_or_not_at_all() {
        var two = submission();
        var line = two.substring(two.indexOf("[{\"serviceCode\"") + 1, two.lastIndexOf("]"));
        var number = submitted(two.replace(line, line + ", " + line.replace("\"units\": 12", "\"units\": 4")));
        var events = count(dataSource, "tar_event");
        change(CONSULTANT, number, "decisions", 2, """
                {"lines": [{"line": 1, "decision": "APPROVE", "pricingIndicator": "2"},
                           {"line": 2, "decision": "DENY"}]}""").statusCode(422).body("errors[0].field", equalTo("lines[1]"));
        assertThat(count(dataSource, "tar_event")).isEqualTo(events);
        change(CONSULTANT, number, "decisions", 2, """
                {"lines": [{"line": 1, "decision": "APPROVE", "pricingIndicator": "2"},
                           {"line": 1, "decision": "DEFER", "question": "?"}]}""").statusCode(400).body("errors[0].code", equalTo("LINE_TWICE"));
        change(CONSULTANT, number, "decisions", 2, """
                {"lines": [{"line": 1, "decision": "APPROVE", "pricingIndicator": "2"},
                           {"line": 2, "decision": "DEFER", "question": "Send the plan of treatment"}]}""")
                .statusCode(200)
                .body("lines.status", equalTo(List.of("APPROVED", "DEFERRED")));
    }

    @Test
    void cancelling_leaves_the_line_approved_with_no_units() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        change(SUNRISE, number, "cancellations", 2, "{\"lines\": [1]}")
                .statusCode(200)
                .body("lines[0].status", equalTo("APPROVED"))
                .body("lines[0].cancelled", equalTo(true))
                .body("lines[0].units.authorized", equalTo(0))
                .body("lines[0].reviewAction", equalTo("C"));
        change(SUNRISE, number, "cancellations", 3, "{\"lines\": [1]}")
                .statusCode(409)
                .body("errors[0].code", equalTo("ALREADY_CANCELLED"));
    }

    @Test
    void of_simultaneous_decisions_one_wins_and_the_others_store_nothing() throws Exception {
        var number = submitted(submission());
        var events = count(dataSource, "tar_event");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> change(CONSULTANT, number, "decisions", 1, i % 2 == 0 ? APPROVAL : DENIAL)
                                    .extract()
                                    .statusCode()))
                    .toList();
            var won = 0;
            for (var status : statuses) {
                assertThat(status.get()).isIn(200, 412);
                won += status.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(count(dataSource, "tar_event")).isEqualTo(events + 1);
    }

    @Test
    void a_repeated_decision_gets_its_first_answer() {
        var number = submitted(submission());
        var key = fresh();
        var first = approved(number, key);
        var second = approved(number, key);
        assertThat(second).isEqualTo(first);
    }

    private static String approved(String number, String key) {
        return as(CONSULTANT)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body(APPROVAL)
                .post("/v1/tars/{n}/decisions", number)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
