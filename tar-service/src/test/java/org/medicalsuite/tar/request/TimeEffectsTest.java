package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.draw;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.MovableClockProfile;
import org.medicalsuite.tar.deadline.Deadlines;

@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class TimeEffectsTest {
    @Inject
    MovableClock clock;

    @Inject
    TimeEffects effects;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_fee_for_service_request_that_nobody_decides_counts_as_approved_and_waits_for_the_payers_digit() {
        var number = submitted(submission("97110"));
        pass(Duration.ofDays(29));
        effects.bringAbout();
        read(SUNRISE, number).body("lines[0].status", equalTo("IN_REVIEW"));

        pass(Duration.ofDays(2));
        effects.bringAbout();
        read(SUNRISE, number)
                .body("lines[0].status", equalTo("APPROVED"))
                .body("lines[0].basis.rule", equalTo("DEEMED_APPROVED"))
                .body("lines[0].units.authorized", equalTo(12))
                .body("lines[0].pricingIndicator", nullValue())
                .body("lines[0].allowedActions.action", hasItem("ASSIGN_PRICING_INDICATOR"))
                .body("timeline[1].by", equalTo("SYSTEM"))
                .body("timeline[1].note", equalTo("FFS_30_DAYS_DEEMED_APPROVED"));
        draw(FEED, number, "T1", 1)
                .body("outcome", equalTo("REFUSED"))
                .body("basis.rule", equalTo("PI_NOT_YET_ASSIGNED"));

        var digit = """
                {"lines": [{"line": 1, "decision": "ASSIGN_PRICING_INDICATOR", "pricingIndicator": "2"}]}""";
        change(CONSULTANT, number, "decisions", 2, digit)
                .statusCode(200)
                .body("lines[0].pricingIndicator", equalTo("2"));
        change(CONSULTANT, number, "decisions", 3, digit)
                .statusCode(409)
                .body("errors[0].code", equalTo("PRICING_INDICATOR_GIVEN_ALREADY"));
        draw(FEED, number, "T2", 1).body("outcome", equalTo("DRAWN"));
    }

    @Test
    void a_plans_request_that_nobody_decides_counts_as_denied_and_can_be_appealed() {
        var number = submitted(planSubmission());
        pass(Duration.ofDays(12));
        effects.bringAbout();
        read(LA_CARE, number)
                .body("lines[0].status", equalTo("DENIED"))
                .body("lines[0].reason.ground", equalTo("NOT_DECIDED_IN_TIME"))
                .body("lines[0].basis.rule", equalTo("DENIED_BY_TIME"))
                .body("dueBy.basis.rule", equalTo("PROVIDER_APPEAL_180"));
        change(SUNRISE, number, "appeals", 2, """
                {"lines": [{"line": 1, "reason": "Nobody decided", "disputed": ["units"]}]}""").statusCode(200);
    }

    @Test
    void a_question_of_a_plan_that_stays_unanswered_ends_in_a_denial_and_one_of_the_state_does_not() {
        var plans = submitted(planSubmission());
        var states = submitted(submission());
        change(LA_CARE, plans, "decisions", 1, DEFERRAL).statusCode(200);
        change(CONSULTANT, states, "decisions", 1, DEFERRAL).statusCode(200);
        pass(Duration.ofDays(32));
        effects.bringAbout();
        read(LA_CARE, plans)
                .body("lines[0].status", equalTo("DENIED"))
                .body("lines[0].reason.ground", equalTo("INFORMATION_MISSING"));
        read(CONSULTANT, states).body("lines[0].status", equalTo("DEFERRED"));

        change(SUNRISE, states, "answers", 2, "{\"lines\": [{\"line\": 1, \"answer\": \"Late, but here\"}]}")
                .statusCode(200);
        effects.bringAbout();
        read(CONSULTANT, states).body("lines[0].status", equalTo("IN_REVIEW"));
    }

    @Test
    void what_time_has_decided_nobody_decides_otherwise_even_before_the_job_has_run() {
        var number = submitted(submission());
        pass(Duration.ofDays(31));
        read(CONSULTANT, number).body("lines[0].allowedActions", empty());
        change(CONSULTANT, number, "decisions", 1, DENIAL)
                .statusCode(409)
                .body("errors[0].code", equalTo("TIME_HAS_DECIDED"));
    }

    @Test
    void an_extension_gives_the_decider_fourteen_days_more_once() {
        var number = submitted(planSubmission());
        var extension = """
                {"lines": [{"line": 1, "decision": "EXTEND", "message": "The member asked for time to send records"}]}""";
        change(LA_CARE, number, "decisions", 1, extension)
                .statusCode(200)
                .body("lines[0].status", equalTo("IN_REVIEW"));
        change(LA_CARE, number, "decisions", 2, extension)
                .statusCode(409)
                .body("errors[0].code", equalTo("EXTENSION_NOT_ALLOWED"));
    }

    @Test
    void a_reduction_takes_effect_on_its_day_and_leaves_what_claims_have_used_until_they_give_it_back() {
        var number = submitted(submission("97112"));
        change(CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
        var effective = Deadlines.localDay(clock.instant()).plusDays(10);
        change(CONSULTANT, number, "reductions", 2, """
                {"lines": [{"line": 1, "units": 4, "effective": "%s", "reason": {"ground": "MEDICAL_NECESSITY",
                  "text": "The goal has been reached", "citation": "22 CCR 51303(a)"}}]}""".formatted(effective))
                .statusCode(200)
                .body("lines[0].status", equalTo("REDUCTION_PENDING"))
                .body("lines[0].reduction.units", equalTo(4))
                .body("lines[0].reduction.effective", equalTo(effective.toString()));
        draw(FEED, number, "R1", 5, "97112").body("outcome", equalTo("DRAWN"));
        effects.bringAbout();
        read(SUNRISE, number).body("lines[0].status", equalTo("REDUCTION_PENDING"));

        pass(Duration.ofDays(11));
        effects.bringAbout();
        read(SUNRISE, number)
                .body("lines[0].status", equalTo("MODIFIED"))
                .body("lines[0].units.authorized", equalTo(5))
                .body("lines[0].units.left", equalTo(0));

        as(FEED).body("{\"line\": 1, \"claimId\": \"R1\"}")
                .post("/v1/tars/{n}/voids", number)
                .then()
                .statusCode(200)
                .body("authorized", equalTo(4))
                .body("left", equalTo(4));
        draw(FEED, number, "R2", 5, "97112").body("basis.rule", equalTo("UNITS_EXCEED_TAR"));
        draw(FEED, number, "R3", 4, "97112").body("outcome", equalTo("DRAWN"));
    }

    @Test
    void several_runners_at_once_bring_each_effect_about_once() throws Exception {
        effects.bringAbout();
        var numbers =
                IntStream.range(0, 12).mapToObj(_ -> submitted(submission())).toList();
        var before = count(dataSource, "tar_event where kind = 'DEEM_APPROVED'");
        pass(Duration.ofDays(31));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(effects::bringAbout))
                    .toList();
            var moved = 0;
            for (var run : runs) {
                moved += run.get();
            }
            assertThat(moved).isGreaterThanOrEqualTo(12);
        }
        var after = count(dataSource, "tar_event where kind = 'DEEM_APPROVED'");
        assertThat(effects.bringAbout()).isZero();
        for (var number : numbers) {
            read(SUNRISE, number).body("version", equalTo(2)).body("lines[0].status", equalTo("APPROVED"));
            assertThat(count(dataSource, "audit_record where deed = 'tar.time' and subject = '%s'".formatted(number)))
                    .isEqualTo(1);
        }
        assertThat(after - before).isGreaterThanOrEqualTo(12);
    }

    @Test
    void the_right_to_appeal_ends_with_its_last_day() {
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, DENIAL).statusCode(200);
        pass(Duration.ofDays(185));
        change(SUNRISE, number, "appeals", 2, """
                {"lines": [{"line": 1, "reason": "Records", "disputed": ["units"]}]}""").statusCode(422).body("errors[0].code", equalTo("APPEAL_LATE"));
    }

    private void pass(Duration time) {
        assertThat(clock.forwardTo(clock.instant().plus(time))).isTrue();
    }
}
