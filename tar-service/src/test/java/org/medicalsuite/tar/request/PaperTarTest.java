package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.SECOND_CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.tar.deadline.Deadlines;

/** Requests that came on paper and are entered by a field office. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PaperTarTest {
    private static final String INCOMPLETE = ", \"missing\": \"The signature\"";

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void time_counts_from_the_day_on_the_paper_and_the_provider_reads_it() {
        var received = today().minusDays(3);
        String number = enter(submission(), received, "")
                .statusCode(201)
                .body("lines[0].status", equalTo("IN_REVIEW"))
                .body("paper.receivedOn", equalTo(received.toString()))
                .extract()
                .path("tarNumber");
        read(SUNRISE, number)
                .statusCode(200)
                .body(
                        "receivedAt",
                        equalTo(received.atStartOfDay(Deadlines.CALIFORNIA)
                                .toInstant()
                                .toString()))
                .body(
                        "lines[0].clocks.find { it.basis.rule == 'CMS_7_CALENDAR_DAYS' }.lastDay",
                        equalTo(received.plusDays(7).toString()));
    }

    @Test
    void an_incomplete_one_goes_back_and_nobody_finds_it_by_its_number() {
        String number = enter(submission(), today(), INCOMPLETE)
                .statusCode(201)
                .body("lines[0].status", equalTo("RETURNED"))
                .body("paper.missing", equalTo("The signature"))
                .extract()
                .path("tarNumber");
        for (var client : new String[] {SUNRISE, CONSULTANT, FEED}) {
            read(client, number).statusCode(404);
        }
        var listed =
                as(SUNRISE).get("/v1/tars?limit=100").then().statusCode(200).extract();
        assertThat(listed.<List<String>>path("requests.tarNumber")).doesNotContain(number);
        assertThat(count(dataSource, "open_line where tar_number = '%s'".formatted(number)))
                .isZero();
    }

    @Test
    void a_consultant_gives_one_back_and_whoever_entered_it_decides_nothing() {
        var number = entered();
        change(CONSULTANT, number, "decisions", 1, APPROVAL)
                .statusCode(403)
                .body("errors[0].code", equalTo("OWN_SUBMISSION"));
        read(SECOND_CONSULTANT, number).body("lines[0].allowedActions.action", hasItem("RETURN"));
        change(SECOND_CONSULTANT, number, "decisions", 1, """
                {"lines": [{"line": 1, "decision": "RETURN", "message": "The plan of treatment is missing"}]}""")
                .statusCode(200)
                .body("lines[0].status", equalTo("RETURNED"));
        read(SUNRISE, number).statusCode(404);
    }

    @Test
    void what_came_on_paper_may_be_appealed_on_paper() {
        var number = entered();
        change(SECOND_CONSULTANT, number, "decisions", 1, DENIAL).statusCode(200);
        change(SUNRISE, number, "appeals", 2, """
                {"channel": "PAPER", "paperGround": "SUBMITTED_ON_PAPER",
                 "lines": [{"line": 1, "reason": "Records", "disputed": ["units"]}]}""").statusCode(200).body("lines[0].status", equalTo("APPEAL_IN_REVIEW"));
    }

    @Test
    void a_repeat_is_entered_once() {
        var key = fresh();
        var body = body(submission(), today(), "");
        String first = enter(CONSULTANT, key, body).statusCode(201).extract().path("tarNumber");
        enter(CONSULTANT, key, body).statusCode(201).body("tarNumber", equalTo(first));
        enter(CONSULTANT, key, body(submission(), today(), ""))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @ParameterizedTest
    @CsvSource({"sunrise-pediatrics", "la-care", "state-feed", "los-angeles-county", "audit-office", "member-app"})
    void only_a_field_office_enters(String client) {
        enter(client, fresh(), body(submission(), today(), "")).statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/paper-tars")
                .then()
                .statusCode(401);
    }

    @Test
    void what_does_not_hold_together_is_named_and_nothing_is_stored() {
        var before = count(dataSource, "tar");
        enter(planSubmission(), today(), "").statusCode(400).body("errors[0].code", equalTo("PAPER_IS_THE_STATES"));
        enter(submission(), today().plusYears(1), "")
                .statusCode(400)
                .body("errors[0].field", equalTo("paper.receivedOn"));
        enter(submission().replace("2027-02-28", "2026-01-01"), today(), "")
                .statusCode(400)
                .body("errors[0].field", equalTo("request.lines[0].thru"))
                .body("errors[0].code", equalTo("DATES_CROSS"));
        enter(CONSULTANT, fresh(), body(submission(), today(), "").replace("No broadband", " "))
                .statusCode(400)
                .body("errors[0].field", equalTo("paper.capacityGround"));
        assertThat(count(dataSource, "tar")).isEqualTo(before);
    }

    private String entered() {
        return enter(submission(), today(), "").statusCode(201).extract().path("tarNumber");
    }

    private static ValidatableResponse enter(String request, LocalDate received, String missing) {
        return enter(CONSULTANT, fresh(), body(request, received, missing));
    }

    private static ValidatableResponse enter(String client, String key, String body) {
        return as(client)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/paper-tars")
                .then();
    }

    private static String body(String request, LocalDate received, String missing) {
        return """
                {"request": %s, "paper": {"receivedOn": "%s", "capacityGround": "No broadband"%s}}""".formatted(request, received, missing);
    }

    private LocalDate today() {
        return Deadlines.localDay(clock.instant());
    }
}
