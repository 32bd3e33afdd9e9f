package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.COUNTY;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
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
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void a_fee_for_service_request_is_not_denied_for_being_late() {
        var number = submitted(submission());
        var events = count(dataSource, "tar_event");
        change(CONSULTANT, number, "decisions", 1, DENIAL.replace("MEDICAL_NECESSITY", "LATE_SUBMISSION"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("lines[0]"))
                .body("errors[0].code", equalTo("FFS_DENIAL_MUST_BE_MEDICAL_NECESSITY"))
                .body("errors[0].remedy", containsString("22 CCR 51003(b)"));
        assertThat(count(dataSource, "tar_event")).isEqualTo(events);
        read(SUNRISE, number).body("lines[0].status", equalTo("IN_REVIEW"));
    }

    @Test
    void a_denial_without_a_reason_is_refused() {
        change(CONSULTANT, submitted(submission()), "decisions", 1, """
                {"lines": [{"line": 1, "decision": "DENY"}]}""")
                .statusCode(422)
                .body("errors[0].code", equalTo("REASON_REQUIRED"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "approval without the digit | {'line': 1, 'decision': 'APPROVE'} | lines[0].pricingIndicator | FIELD_REQUIRED",
                "approval with units | {'line': 1, 'decision': 'APPROVE', 'pricingIndicator': '2', 'units': 3} | lines[0].units | FIELD_NOT_TAKEN",
                "a digit that is none | {'line': 1, 'decision': 'APPROVE', 'pricingIndicator': 'x'} | lines[0].pricingIndicator | PATTERN",
                "deferral without a question | {'line': 1, 'decision': 'DEFER'} | lines[0].question | FIELD_REQUIRED",
                "half a reason | {'line': 1, 'decision': 'DENY', 'reason': {'text': 'no'}} | lines[0].reason | REASON_INCOMPLETE",
                "an unknown line | {'line': 7, 'decision': 'APPROVE', 'pricingIndicator': '2'} | lines[0].line | LINE_UNKNOWN",
                "an unknown decision | {'line': 1, 'decision': 'MAYBE'} | lines[0].decision | WORD_UNKNOWN",
                "no decision | {'line': 1} | lines[0].decision | NOT_NULL"
            })
    void a_badly_formed_decision_is_named_and_nothing_is_stored(String what, String line, String field, String code) {
        var number = submitted(submission());
        var events = count(dataSource, "tar_event");

        change(CONSULTANT, number, "decisions", 1, "{\"lines\": [%s]}".formatted(line.replace('\'', '"')))
                .statusCode(400)
                .body("errors.find { it.field == '%s' }.code".formatted(field), equalTo(code));

        assertThat(count(dataSource, "tar_event")).as(what).isEqualTo(events);
    }

    @Test
    void an_event_that_the_state_does_not_allow_names_the_rule() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, number, "decisions", 2, DENIAL)
                .statusCode(409)
                .body("errors[0].code", equalTo("EVENT_NOT_ALLOWED_IN_STATE"));
        change(CONSULTANT, submitted(submission()), "decisions", 1, """
                {"lines": [{"line": 1, "decision": "RETURN", "message": "incomplete"}]}""")
                .statusCode(422)
                .body("errors[0].code", equalTo("RETURN_IS_FOR_PAPER"));
    }

    @Test
    void a_decision_names_the_version_that_it_is_based_on() {
        var number = submitted(submission());
        as(CONSULTANT)
                .header("Idempotency-Key", fresh())
                .body(APPROVAL)
                .post("/v1/tars/{number}/decisions", number)
                .then()
                .statusCode(428);
        change(CONSULTANT, number, "decisions", 2, APPROVAL)
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
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

    @Test
    void to_those_whom_it_does_not_concern_a_request_does_not_exist() {
        var number = submitted(submission());
        var hidden = read(VALLEY, number).statusCode(404).extract().body().jsonPath();
        var unknown =
                read(VALLEY, "0000000000").statusCode(404).extract().body().jsonPath();
        for (var field : List.of("type", "title", "status", "code", "detail", "errors")) {
            assertThat(hidden.<Object>get(field)).as(field).isEqualTo(unknown.get(field));
        }
        read(LA_CARE, number).statusCode(404);
        read(VALLEY, "12AB").statusCode(404);
        change(LA_CARE, number, "decisions", 1, APPROVAL).statusCode(404);
        change(VALLEY, number, "cancellations", 1, "{\"lines\": [1]}").statusCode(404);
    }

    @Test
    void the_rendering_provider_may_read_but_not_cancel() {
        var number =
                submitted(submission().replace("\"diagnoses\"", "\"renderingNpi\": \"1245319599\", \"diagnoses\""));
        read(VALLEY, number).statusCode(200);
        change(VALLEY, number, "cancellations", 1, "{\"lines\": [1]}")
                .statusCode(403)
                .body("errors[0].code", equalTo("ACTOR_NOT_ALLOWED"));
    }

    @Test
    void a_plan_decides_its_own_requests_and_the_state_does_not() {
        var number = submitted(submission()
                .replace("\"programme\": \"FEE_FOR_SERVICE\"", "\"programme\": \"PLAN\", \"planCode\": \"304\""));
        read(LA_CARE, number)
                .statusCode(200)
                .body("lines[0].clocks.basis.rule", hasItems("MCP_STATE_5_WORKING_DAYS", "MCP_FEDERAL_STANDARD"));
        change(CONSULTANT, number, "decisions", 1, APPROVAL)
                .statusCode(403)
                .body("errors[0].code", equalTo("ACTOR_NOT_ALLOWED"));
        change(LA_CARE, number, "decisions", 1, APPROVAL)
                .statusCode(200)
                .body("timeline[1].by", equalTo("PLAN_CONSULTANT"));

        var others = submitted(submission()
                .replace("\"programme\": \"FEE_FOR_SERVICE\"", "\"programme\": \"PLAN\", \"planCode\": \"300\""));
        read(LA_CARE, others).statusCode(404);
    }

    @Test
    void roles_without_business_here_are_turned_away() {
        var number = submitted(submission());
        read(COUNTY, number).statusCode(403);
        change(SUNRISE, number, "decisions", 1, APPROVAL).statusCode(403);
        for (var what : List.of("answers", "appeals", "cancellations", "rejected-service-updates")) {
            change(CONSULTANT, number, what, 1, "{}").statusCode(403);
        }
    }

    @Test
    void without_a_token_nothing_is_shown_or_changed() {
        var number = submitted(submission());
        given().get("/v1/tars/{n}", number).then().statusCode(401);
        for (var what : List.of("decisions", "answers", "appeals", "cancellations", "rejected-service-updates")) {
            given().contentType(ContentType.JSON)
                    .body(APPROVAL)
                    .post("/v1/tars/{n}/{what}", number, what)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void reading_and_being_refused_are_both_recorded() {
        var number = submitted(submission());
        read(SUNRISE, number).statusCode(200);
        read(VALLEY, number).statusCode(404);
        assertThat(count(
                        dataSource,
                        "audit_record where deed = 'tar.read' and outcome = 'shown' and subject = '%s'"
                                .formatted(number)))
                .isEqualTo(1);
        assertThat(count(
                        dataSource,
                        "audit_record where deed = 'tar.read' and outcome = 'refused' and subject = '%s'"
                                .formatted(number)))
                .isEqualTo(1);
    }

    @Test
    void an_answer_to_a_change_does_not_repeat_what_is_clinical() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, APPROVAL).body(not(containsString("stairs")));
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
