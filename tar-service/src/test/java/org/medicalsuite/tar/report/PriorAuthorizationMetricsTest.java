package org.medicalsuite.tar.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.COUNTY;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.MEMBER;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.MovableClockProfile;

/** Each test moves time to a year of its own, so that it counts its own rows alone. */
@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class PriorAuthorizationMetricsTest {
    private static final String EXTENSION = """
            {"lines": [{"line": 1, "decision": "EXTEND", "message": "The member asked for time to send records"}]}""";
    private static final String APPEAL = """
            {"lines": [{"line": 1, "reason": "Records attached", "disputed": ["units"]}]}""";
    private static final String MODIFICATION = """
            {"lines": [{"line": 1, "decision": "MODIFY", "units": 6, "from": "2026-12-01", "thru": "2027-01-31",
              "pricingIndicator": "4", "reason": {"ground": "MEDICAL_NECESSITY",
              "text": "Frequency is not supported", "citation": "22 CCR 51303(a)"}}]}""";

    @Inject
    MovableClock clock;

    @Test
    void the_figures_of_the_state_come_from_what_happened() {
        var year = nextYear();
        var approved = submitted(submission());
        var modified = submitted(submission());
        var denied = submitted(submission());
        var wonOnAppeal = submitted(submission());
        var expedited = submitted(urgent());
        pass(Duration.ofHours(36));
        change(CONSULTANT, expedited, "decisions", 1, DENIAL).statusCode(200);
        pass(Duration.ofHours(12));
        change(CONSULTANT, approved, "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, modified, "decisions", 1, MODIFICATION).statusCode(200);
        pass(Duration.ofDays(2));
        change(CONSULTANT, denied, "decisions", 1, DENIAL).statusCode(200);
        change(CONSULTANT, wonOnAppeal, "decisions", 1, EXTENSION).statusCode(200);
        pass(Duration.ofDays(6));
        change(CONSULTANT, wonOnAppeal, "decisions", 2, DENIAL).statusCode(200);
        change(SUNRISE, wonOnAppeal, "appeals", 3, APPEAL).statusCode(200);
        change(CONSULTANT, wonOnAppeal, "decisions", 4, APPROVAL).statusCode(200);
        change(SUNRISE, denied, "appeals", 2, APPEAL).statusCode(200);
        change(CONSULTANT, denied, "decisions", 3, DENIAL).statusCode(200);

        var figures = figures(CONSULTANT, year, "FEE_FOR_SERVICE");
        assertThat(figures.getBoolean("complete")).isFalse();
        assertThat(figures.getInt("standard.requests")).isEqualTo(4);
        assertThat(figures.getDouble("standard.approvedPercent")).isEqualTo(50.0);
        assertThat(figures.getDouble("standard.deniedPercent")).isEqualTo(50.0);
        assertThat(figures.getDouble("standard.approvedAfterAppealPercent")).isEqualTo(50.0);
        // 2, 2, 4 and 10 days.
        assertThat(figures.getDouble("standard.meanDays")).isEqualTo(4.5);
        assertThat(figures.getDouble("standard.medianDays")).isEqualTo(3.0);
        assertThat(figures.getInt("expedited.requests")).isEqualTo(1);
        assertThat(figures.getDouble("expedited.deniedPercent")).isEqualTo(100.0);
        assertThat(figures.getDouble("expedited.meanHours")).isEqualTo(36.0);
        assertThat(figures.getDouble("extendedAndApprovedPercent")).isEqualTo(0.0);
        assertThat(figures.getString("basis.rule")).isEqualTo("PRIOR_AUTHORIZATION_METRICS");
    }

    @Test
    void a_plan_is_reported_for_itself_and_what_it_extended_and_approved_is_counted() {
        var year = nextYear();
        var extended = submitted(planSubmission());
        var other = submitted(planSubmission());
        change(LA_CARE, extended, "decisions", 1, EXTENSION).statusCode(200);
        pass(Duration.ofDays(2));
        change(LA_CARE, extended, "decisions", 2, APPROVAL).statusCode(200);
        change(LA_CARE, other, "decisions", 1, APPROVAL).statusCode(200);

        var figures = figures(MEMBER, year, "PLAN&planCode=304");
        assertThat(figures.getInt("standard.requests")).isEqualTo(2);
        assertThat(figures.getDouble("extendedAndApprovedPercent")).isEqualTo(50.0);
        assertThat(figures.<List<?>>get("itemsAndServices")).isNull();
        assertThat(figures(COUNTY, year, "PLAN&planCode=300").getInt("standard.requests"))
                .isZero();
        assertThat(figures(COUNTY, year, "FEE_FOR_SERVICE").getInt("standard.requests"))
                .isZero();
    }

    @Test
    void drugs_what_was_asked_for_afterwards_and_what_nobody_decided_are_not_counted() {
        var year = nextYear();
        var drug = submitted(submission().replace("PHYSICAL_THERAPY", "DRUG"));
        var retroactive =
                submitted(submission().replace("\"lines\"", "\"retroactiveGround\": \"ACUTE_STAY\", \"lines\""));
        var deferred = submitted(submission());
        submitted(submission());
        change(CONSULTANT, drug, "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, retroactive, "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, deferred, "decisions", 1, DEFERRAL).statusCode(200);
        ofYear(SUNRISE, year, "FEE_FOR_SERVICE")
                .statusCode(200)
                .body("standard.requests", equalTo(0))
                .body("standard.approvedPercent", nullValue())
                .body("standard.medianDays", nullValue())
                .body("itemsAndServices.category", hasItem("PHYSICAL_THERAPY"))
                .body("itemsAndServices.category", not(hasItem("DRUG")))
                .body("itemsAndServices.category", not(hasItem("FAMILY_PLANNING")));
    }

    @Test
    void a_first_decision_belongs_to_its_own_year_and_later_ones_to_none() {
        nextYear();
        var number = submitted(submission());
        change(CONSULTANT, number, "decisions", 1, DENIAL).statusCode(200);
        change(SUNRISE, number, "appeals", 2, APPEAL).statusCode(200);
        var later = nextYear();
        change(CONSULTANT, number, "decisions", 3, APPROVAL).statusCode(200);
        assertThat(figures(CONSULTANT, later, "FEE_FOR_SERVICE").getInt("standard.requests"))
                .isZero();
        var before = figures(CONSULTANT, later - 1, "FEE_FOR_SERVICE");
        assertThat(before.getBoolean("complete")).isTrue();
        assertThat(before.getInt("standard.requests")).isEqualTo(1);
        assertThat(before.getDouble("standard.deniedPercent")).isEqualTo(100.0);
        assertThat(before.getDouble("standard.approvedAfterAppealPercent")).isEqualTo(100.0);
    }

    @Test
    void a_question_that_names_no_year_or_payer_is_refused() {
        ofYear(SUNRISE, 26, "FEE_FOR_SERVICE").statusCode(400);
        ofYear(SUNRISE, 2026, "PLAN").statusCode(400).body("errors[0].code", equalTo("PLAN_CODE_MISPLACED"));
        ofYear(SUNRISE, 2026, "FEE_FOR_SERVICE&planCode=304").statusCode(400);
        ofYear(SUNRISE, 2026, "PLAN&planCode=LA").statusCode(400);
        as(SUNRISE).get("/v1/prior-authorization-metrics/2026").then().statusCode(400);
        given().get("/v1/prior-authorization-metrics/2026?programme=FEE_FOR_SERVICE")
                .then()
                .statusCode(401);
    }

    private static String urgent() {
        return submission().replace("\"lines\"", "\"urgency\": \"EXPEDITED\", \"lines\"");
    }

    private static JsonPath figures(String client, int year, String payer) {
        return ofYear(client, year, payer).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse ofYear(String client, int year, String payer) {
        return as(client)
                .get("/v1/prior-authorization-metrics/" + year + "?programme=" + payer)
                .then();
    }

    /** Moves to the second of January of the next year and tells which that is. */
    private int nextYear() {
        var year = clock.instant().atZone(java.time.ZoneOffset.UTC).getYear() + 1;
        assertThat(clock.forwardTo(Instant.parse(year + "-01-02T18:00:00Z"))).isTrue();
        return year;
    }

    private void pass(Duration time) {
        assertThat(clock.forwardTo(clock.instant().plus(time))).isTrue();
    }
}
