package org.medicalsuite.tar.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.Clocks;
import org.medicalsuite.tar.MovableClockProfile;

@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class SandboxClockTest {
    @Test
    void the_clock_goes_forward_and_answers_are_given_by_it() {
        var later = now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        set(FEED, later.toString()).statusCode(200);
        assertThat(now()).isAfterOrEqualTo(later).isBefore(later.plusSeconds(60));
        var received =
                submit(SUNRISE, fresh(), submission()).statusCode(201).extract().<String>path("receivedAt");
        assertThat(Instant.parse(received)).isAfterOrEqualTo(later);
    }

    @Test
    void what_lies_in_the_past_is_judged_by_this_clock_and_in_california() {
        set(FEED, now().plus(Duration.ofDays(5)).toString()).statusCode(200);
        var today = LocalDate.ofInstant(now(), Clocks.CALIFORNIA);
        submit(SUNRISE, fresh(), born(today.minusDays(1))).statusCode(201);
        submit(SUNRISE, fresh(), born(today.plusDays(1)))
                .statusCode(400)
                .body("errors[0].field", equalTo("member.birthDate"));
    }

    @Test
    void the_clock_does_not_go_back() {
        set(FEED, now().minusSeconds(60).toString())
                .statusCode(400)
                .body("errors[0].code", equalTo("CLOCK_GOES_FORWARD"));
        set(FEED, "yesterday").statusCode(400);
    }

    @Test
    void only_the_system_moves_it() {
        set(SUNRISE, now().plusSeconds(60).toString()).statusCode(403);
        set(CONSULTANT, now().plusSeconds(60).toString()).statusCode(403);
        as(SUNRISE).get("/v1/sandbox-clock").then().statusCode(403);
        given().get("/v1/sandbox-clock").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/sandbox-clock")
                .then()
                .statusCode(401);
    }

    private static String born(LocalDate day) {
        return submission()
                .replace("2015-04-02", day.toString())
                .replace("2026-12-01", day.plusDays(2).toString())
                .replace("2027-02-28", day.plusDays(30).toString());
    }

    private static Instant now() {
        return Instant.parse(as(FEED).get("/v1/sandbox-clock")
                .then()
                .statusCode(200)
                .extract()
                .path("now"));
    }

    private static ValidatableResponse set(String client, String moment) {
        return as(client)
                .body("{\"now\": \"%s\"}".formatted(moment))
                .put("/v1/sandbox-clock")
                .then();
    }
}
