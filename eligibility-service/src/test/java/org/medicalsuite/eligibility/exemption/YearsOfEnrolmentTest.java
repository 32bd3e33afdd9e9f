package org.medicalsuite.eligibility.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PLAN;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.get;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.person;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.post;
import static org.medicalsuite.eligibility.choice.EnrolmentDoor.standing;
import static org.medicalsuite.kernel.time.Clocks.CALIFORNIA;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.MovableClockProfile;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.choice.ChoiceClock;
import org.medicalsuite.eligibility.notice.RightsClock;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;

/** What comes with the years: exemptions that end or are renewed, and the yearly notice of the right to leave. */
@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class YearsOfEnrolmentTest {
    private static final String EXEMPTIONS = "/v1/medical-exemption-requests";

    @Inject
    MovableClock clock;

    @Inject
    ExemptionClock exemptions;

    @Inject
    ChoiceClock choices;

    @Inject
    RightsClock rights;

    @Inject
    Rows rows;

    @Test
    void a_renewed_exemption_follows_the_one_that_runs_and_only_the_last_end_is_told() {
        var begun = exempt("94600001A");

        ask("94600001A")
                .statusCode(200)
                .body("basis.rule", equalTo("MONTHS_BEFORE_A_MEDICAL_EXEMPTION_IS_RENEWED"))
                .body("remedy", containsString(begun.plusMonths(11).toString()));
        go(begun.plusMonths(11));
        var renewal = ask("94600001A").statusCode(201).extract().<String>path("id");
        decide(renewal, "GRANT")
                .body("granted.from", equalTo(begun.plusMonths(12).toString()))
                .body("granted.thru", equalTo(begun.plusMonths(24).minusDays(1).toString()));

        ask("94600001A").statusCode(200).body("basis.rule", equalTo("EXEMPTION_BEGINS_LATER"));

        go(begun.plusMonths(12));
        assertThat(exemptions.expireEnded()).isOne();
        assertThat(notices("94600001A", "EXEMPTION_EXPIRY")).isZero();
        standing(FEED, "94600001A").body("status", equalTo("EXEMPT"));
        go(begun.plusMonths(24));
        assertThat(exemptions.expireEnded()).isOne();
        assertThat(exemptions.expireEnded()).isZero();
        get(FEED, EXEMPTIONS + "/" + renewal).body("state", equalTo("EXPIRED"));
        assertThat(notices("94600001A", "EXEMPTION_EXPIRY")).isOne();
        choices.openChoices();
        standing(FEED, "94600001A").body("status", equalTo("MANDATORY")).body("packet.state", equalTo("OPEN"));
    }

    @Test
    void a_choice_does_not_run_against_somebody_whose_renewal_is_under_review() {
        var begun = exempt("94600002C");
        go(begun.plusMonths(11));
        var renewal = ask("94600002C").statusCode(201).extract().<String>path("id");
        go(begun.plusMonths(12));
        exemptions.expireEnded();

        choices.openChoices();

        standing(FEED, "94600002C").body("packet.state", equalTo("STOPPED"));
        decide(renewal, "REFUSE").body("state", equalTo("REFUSED"));
        standing(FEED, "94600002C").body("packet.state", equalTo("OPEN"));
    }

    @Test
    void a_member_is_told_of_the_right_to_leave_once_before_each_year() {
        var since = today().withDayOfMonth(1);
        member("94600003D", since);
        var due = since.plusMonths(12).minusDays(60);

        go(due.minusDays(31));
        rights.enterNotices();
        assertThat(notices("94600003D", "DISENROLMENT_RIGHTS")).isZero();
        go(due.minusDays(30));
        rights.enterNotices();
        rights.enterNotices();
        assertThat(notices("94600003D", "DISENROLMENT_RIGHTS")).isOne();
        go(due.minusDays(29));
        rights.enterNotices();
        assertThat(notices("94600003D", "DISENROLMENT_RIGHTS")).isOne();
        List<String> listed = get(PLAN, "/v1/enrolment-notices?plan=304")
                .extract()
                .path("notices.findAll { it.cin == '94600003D' && it.kind == 'DISENROLMENT_RIGHTS' }.due");
        assertThat(listed).containsExactly(due.toString());

        go(due.plusMonths(12));
        rights.enterNotices();
        assertThat(notices("94600003D", "DISENROLMENT_RIGHTS")).isEqualTo(2);
    }

    /** A granted exemption that begins today; who must be in a plan and is in none. */
    private LocalDate exempt(String cin) {
        person(cin, "M1;401", "19", "000;00");
        decide(ask(cin).statusCode(201).extract().path("id"), "GRANT").body("state", equalTo("GRANTED"));
        return today();
    }

    private static ValidatableResponse ask(String cin) {
        return post(FEED, EXEMPTIONS, """
                {"cin": "%s", "condition": "CANCER", "treatingNpi": "1234567893", "signedByMember": true,
                 "signedByPhysician": true, "physicianInPlanOfTheArea": false}""".formatted(cin));
    }

    private static ValidatableResponse decide(String id, String verdict) {
        return post(FEED, EXEMPTIONS + "/" + id + "/decisions", "{\"verdict\": \"%s\"}".formatted(verdict))
                .statusCode(200);
    }

    private static void member(String cin, LocalDate since) {
        sendFile(
                        FEED,
                        new File834("member " + cin, since)
                                .member(cin, "ENROLMENT", "MEMBER", LocalDate.of(1990, 1, 1))
                                .coverage("304;01", since, null)
                                .aidCodes("M1;401", "19")
                                .end())
                .statusCode(201);
    }

    private long notices(String cin, String kind) {
        return rows.count("""
                select count(*) from enrolment_notice n join person p on p.id = n.person_id
                where p.cin = '%s' and n.kind = '%s'""".formatted(cin, kind));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CALIFORNIA);
    }

    /** The clock only goes forward, so that a day that is past already stays past. */
    private void go(LocalDate day) {
        clock.forwardTo(day.atTime(LocalTime.NOON).atZone(CALIFORNIA).toInstant());
    }
}
