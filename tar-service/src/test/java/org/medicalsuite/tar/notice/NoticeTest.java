package org.medicalsuite.tar.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.COUNTY;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.MEMBER;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.tar.deadline.Deadlines;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NoticeTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    @Test
    void a_denial_is_told_with_reason_law_and_the_last_day_to_ask_for_a_hearing() {
        var number = denied(submission(), CONSULTANT);
        of(MEMBER, number)
                .statusCode(200)
                .body("notices.size()", equalTo(1))
                .body("notices[0].notice.action", equalTo("DENIED"))
                .body("notices[0].notice.reason", equalTo("No functional gain is shown"))
                .body("notices[0].notice.citation", equalTo("22 CCR 51303(a)"))
                .body("notices[0].notice.remedies.kind", contains("STATE_HEARING"))
                .body(
                        "notices[0].notice.remedies[0].lastDay",
                        equalTo(today().plusDays(90).toString()))
                .body("notices[0].notice.remedies[0].basis.rule", equalTo("STATE_HEARING_90"));
    }

    @Test
    void a_plans_denial_names_the_plans_appeal_first_and_is_mailed_within_two_working_days() {
        var number = denied(planSubmission(), LA_CARE);
        of(LA_CARE, number)
                .body("notices[0].notice.remedies.kind", contains("PLAN_APPEAL", "STATE_HEARING"))
                .body(
                        "notices[0].notice.remedies[0].lastDay",
                        equalTo(today().plusDays(60).toString()))
                .body("notices[0].notice.mailBy", not(equalTo(today().toString())));
    }

    @Test
    void an_approval_is_no_action_to_tell_and_a_deferral_is_told_by_the_state_alone() {
        var approved = submitted(submission());
        change(CONSULTANT, approved, "decisions", 1, APPROVAL).statusCode(200);
        of(SUNRISE, approved).statusCode(404);

        var states = submitted(submission());
        change(CONSULTANT, states, "decisions", 1, DEFERRAL).statusCode(200);
        of(SUNRISE, states).body("notices[0].notice.action", equalTo("DEFERRED"));

        var plans = submitted(planSubmission());
        change(LA_CARE, plans, "decisions", 1, DEFERRAL).statusCode(200);
        of(LA_CARE, plans).statusCode(404);
    }

    @Test
    void a_notice_is_a_letter_to_print_that_runs_nothing_it_was_told() {
        var number = submitted(submission());
        change(
                        CONSULTANT,
                        number,
                        "decisions",
                        1,
                        DENIAL.replace("No functional gain", "<script>alert(1)</script> & so"))
                .statusCode(200);
        var html = as(MEMBER)
                .accept("text/html")
                .get("/v1/notices/{id}", first(number))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(html)
                .contains("<html lang=\"en\">", "@media print", "scope=\"row\"", number, "22 CCR 51303(a)")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; so", "Medi-Cal has denied this service.")
                .doesNotContain("<script>");
    }

    @Test
    void what_is_to_be_mailed_is_listed_until_it_was() {
        var id = first(denied(submission(), CONSULTANT));
        due(CONSULTANT).body("notices.id", hasItem(id));
        due(LA_CARE).body("notices.id", not(hasItem(id)));
        mail(LA_CARE, id, today()).statusCode(404);
        mail(CONSULTANT, id, today().plusDays(2)).statusCode(400);
        mail(CONSULTANT, id, today()).statusCode(200).body("mailedOn", equalTo(today().toString()));
        mail(CONSULTANT, id, today()).statusCode(200);
        mail(CONSULTANT, id, today().minusDays(1)).statusCode(409);
        due(CONSULTANT).body("notices.id", not(hasItem(id)));
    }

    @Test
    void a_notice_is_shown_to_those_whom_it_concerns_and_to_nobody_else() {
        var number = denied(submission(), CONSULTANT);
        var id = first(number);
        one(MEMBER, id).statusCode(200);
        one(SUNRISE, id).statusCode(200);
        one(VALLEY, id).statusCode(404);
        one(LA_CARE, id).statusCode(404);
        one(COUNTY, id).statusCode(403);
        of(VALLEY, number).statusCode(404);
        one(CONSULTANT, "7f0c0ad0-0000-4000-8000-000000000000").statusCode(404);
        one(CONSULTANT, "7").statusCode(404);
        as(SUNRISE).get("/v1/notices").then().statusCode(403);
        mail(SUNRISE, id, today()).statusCode(403);
        given().get("/v1/notices/{id}", id).then().statusCode(401);
        given().get("/v1/notices").then().statusCode(401);
        given().get("/v1/tars/{n}/notices", number).then().statusCode(401);
    }

    @Test
    void a_member_reads_requests_about_itself_alone_and_changes_none() {
        var own = submitted(submission());
        read(MEMBER, own).statusCode(200);
        read(MEMBER, submitted(submission().replace("91234567A", "99999999A"))).statusCode(404);
        change(MEMBER, own, "cancellations", 1, "{\"lines\": [1]}").statusCode(403);
        change(MEMBER, own, "decisions", 1, APPROVAL).statusCode(403);
    }

    @Test
    void what_is_shown_refused_or_mailed_is_recorded() {
        var id = first(denied(submission(), CONSULTANT));
        one(VALLEY, id).statusCode(404);
        one(MEMBER, id).statusCode(200);
        mail(CONSULTANT, id, today()).statusCode(200);
        for (var outcome : List.of("refused", "shown", "mailed")) {
            assertThat(count(
                            dataSource,
                            "audit_record where deed like 'tar.notice%%' and subject = '%s' and outcome = '%s'"
                                    .formatted(id, outcome)))
                    .as(outcome)
                    .isPositive();
        }
    }

    @Test
    void reduction_denied_update_and_lost_appeal_have_letters_of_their_own() {
        var reduced = submitted(submission());
        change(CONSULTANT, reduced, "decisions", 1, APPROVAL).statusCode(200);
        var effective = today().plusDays(30);
        change(CONSULTANT, reduced, "reductions", 2, """
                {"lines": [{"line": 1, "units": 0, "effective": "%s", "reason": {"ground": "MEDICAL_NECESSITY",
                  "text": "The goal has been reached", "citation": "22 CCR 51303(a)"}}]}""".formatted(effective)).statusCode(200);
        assertThat(letter(first(reduced)))
                .contains("Medi-Cal will reduce or end this service.", "The goal has been reached")
                .contains("This takes effect on <strong>" + DAY.format(effective))
                .contains("Ask for a hearing in time for the service to go on until it is decided", "22 CCR 51014.2");

        var updated = submitted(submission());
        change(CONSULTANT, updated, "decisions", 1, APPROVAL).statusCode(200);
        change(SUNRISE, updated, "updates", 2, """
                {"lines": [{"line": 1, "change": "More visits", "units": 20, "from": "2026-12-01",
                            "thru": "2027-02-28"}]}""").statusCode(200);
        change(CONSULTANT, updated, "decisions", 3, DENIAL).statusCode(200);
        assertThat(letter(first(updated)))
                .contains("Medi-Cal has denied a change of this service. What was approved before stays approved.");

        var appealed = denied(planSubmission(), LA_CARE);
        change(SUNRISE, appealed, "appeals", 2, """
                {"lines": [{"line": 1, "reason": "Records attached", "disputed": ["units"]}]}""").statusCode(200);
        change(LA_CARE, appealed, "decisions", 3, DENIAL).statusCode(200);
        assertThat(letter(of(SUNRISE, appealed).extract().path("notices[1].id")))
                .contains("Your health plan has looked at the decision again and has not changed it.")
                .contains("Ask for a State Hearing", DAY.format(today().plusDays(120)))
                .doesNotContain("(an appeal)");
    }

    private static String letter(String id) {
        return as(MEMBER)
                .accept("text/html")
                .get("/v1/notices/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String denied(String body, String decider) {
        var number = submitted(body);
        change(decider, number, "decisions", 1, DENIAL).statusCode(200);
        return number;
    }

    private static String first(String number) {
        return of(SUNRISE, number).statusCode(200).extract().path("notices[0].id");
    }

    private static ValidatableResponse of(String client, String number) {
        return as(client).get("/v1/tars/{n}/notices", number).then();
    }

    private static ValidatableResponse one(String client, String id) {
        return as(client).accept("application/json").get("/v1/notices/{id}", id).then();
    }

    private static ValidatableResponse due(String client) {
        return as(client).get("/v1/notices").then().statusCode(200);
    }

    private static ValidatableResponse mail(String client, String id, LocalDate day) {
        return as(client)
                .body("{\"mailedOn\": \"%s\"}".formatted(day))
                .put("/v1/notices/{id}/mailing", id)
                .then();
    }

    private LocalDate today() {
        return Deadlines.localDay(clock.instant());
    }
}
