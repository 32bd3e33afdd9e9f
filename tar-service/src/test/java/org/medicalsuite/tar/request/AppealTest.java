package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.MovableClockProfile;
import org.medicalsuite.tar.deadline.Deadlines;

@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class AppealTest {
    private static final String LINE = """
            {"line": 1, "reason": "Records attached", "disputed": ["units"]}""";

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "FAX, , 422, APPEAL_BY_FAX_REJECTED",
        "FAX, PORTAL_DOWN, 422, APPEAL_BY_FAX_REJECTED",
        "PAPER, , 422, APPEAL_ON_PAPER_NEEDS_GROUND",
        "PAPER, SUBMITTED_ON_PAPER, 422, APPEAL_ON_PAPER_NEEDS_GROUND",
        "PIGEON, , 400, WORD_UNKNOWN"
    })
    void a_channel_that_is_not_open_is_refused_and_nothing_is_stored(
            String channel, @Nullable String ground, int status, String code) {
        var number = denied();
        var events = count(dataSource, "tar_event");
        appeal(number, channel, ground, LINE).statusCode(status).body("errors[0].code", equalTo(code));
        assertThat(count(dataSource, "tar_event")).isEqualTo(events);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ETAR,", "PAPER, PORTAL_DOWN"})
    void a_channel_that_is_open_brings_the_appeal_to_review_and_says_until_when(
            String channel, @Nullable String ground) {
        var number = denied();
        appeal(number, channel, ground, LINE)
                .statusCode(200)
                .body("lines[0].status", equalTo("APPEAL_IN_REVIEW"))
                .body("dueBy.by", equalTo("STATE_CONSULTANT"))
                .body("dueBy.basis.rule", equalTo("PROVIDER_APPEAL_DECISION"))
                .body("dueBy.basis.citation.mark", equalTo("UNCERTAIN"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no reason | {\"line\": 1, \"disputed\": [\"units\"]} | lines[0].reason | NOT_BLANK",
                "nothing in dispute | {\"line\": 1, \"reason\": \"wrong\", \"disputed\": []} | lines[0].disputed | NOT_EMPTY",
                "an unknown line | {\"line\": 5, \"reason\": \"wrong\", \"disputed\": [\"units\"]} | lines[0].line | LINE_UNKNOWN"
            })
    void an_appeal_without_its_content_is_refused(String what, String line, String field, String code) {
        appeal(denied(), "ETAR", null, line)
                .statusCode(400)
                .body("errors.find { it.field == '%s' }.code".formatted(field), equalTo(code));
    }

    @Test
    void what_is_not_against_the_provider_is_not_appealed() {
        var approved = submitted(submission());
        change(CONSULTANT, approved, "decisions", 1, APPROVAL).statusCode(200);
        appeal(approved, "ETAR", null, LINE)
                .statusCode(409)
                .body("errors[0].code", equalTo("EVENT_NOT_ALLOWED_IN_STATE"));
        change(VALLEY, denied(), "appeals", 2, "{\"lines\": [%s]}".formatted(LINE))
                .statusCode(404);
    }

    @Test
    void after_five_working_days_an_undecided_request_is_shown_as_overdue() {
        var number = submitted(submission());
        read(SUNRISE, number).body("lines[0].overdue", equalTo(false));
        pass(Duration.ofDays(11));
        read(SUNRISE, number).body("lines[0].overdue", equalTo(true));
        change(CONSULTANT, number, "decisions", 1, DENIAL).statusCode(200).body("lines[0].overdue", equalTo(false));
        appeal(number, "ETAR", null, LINE).body("lines[0].overdue", equalTo(false));
        pass(Duration.ofDays(61));
        read(SUNRISE, number).body("lines[0].overdue", equalTo(true));
    }

    @Test
    void until_a_reduction_holds_the_day_to_mail_its_notice_is_shown() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        var effective = Deadlines.localDay(clock.instant()).plusDays(25);
        change(CONSULTANT, number, "reductions", 2, """
                {"lines": [{"line": 1, "units": 4, "effective": "%s", "reason": {"ground": "MEDICAL_NECESSITY",
                  "text": "The goal has been reached", "citation": "22 CCR 51303(a)"}}]}""".formatted(effective))
                .statusCode(200)
                .body("dueBy.by", equalTo("STATE_CONSULTANT"))
                .body("dueBy.lastDay", equalTo(effective.minusDays(10).toString()))
                .body("dueBy.basis.rule", equalTo("NOTICE_10_DAYS_BEFORE_REDUCTION"));
    }

    private static String denied() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, DENIAL).statusCode(200);
        return number;
    }

    private static ValidatableResponse appeal(String number, String channel, @Nullable String ground, String line) {
        var why = ground == null ? "" : "\"paperGround\": \"%s\", ".formatted(ground);
        return change(
                SUNRISE,
                number,
                "appeals",
                2,
                "{\"channel\": \"%s\", %s\"lines\": [%s]}".formatted(channel, why, line));
    }

    private void pass(Duration time) {
        assertThat(clock.forwardTo(clock.instant().plus(time))).isTrue();
    }
}
