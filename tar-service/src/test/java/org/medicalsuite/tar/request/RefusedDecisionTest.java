package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

/** Decisions that are refused: each names the rule, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RefusedDecisionTest {
    @Inject
    AgroalDataSource dataSource;

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
}
