package org.medicalsuite.tar.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SECOND_CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.MovableClockProfile;

@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class WorkClaimTest {
    @Inject
    MovableClock clock;

    @Test
    void consultants_who_claim_at_once_get_different_requests() throws Exception {
        IntStream.range(0, 8).forEach(_ -> of("HEARING_AID"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = IntStream.range(0, 8)
                    .mapToObj(i ->
                            threads.submit(() -> claim(i % 2 == 0 ? CONSULTANT : SECOND_CONSULTANT, "HEARING_AID")
                                    .statusCode(200)
                                    .body("outcome", equalTo("CLAIMED"))
                                    .extract()
                                    .<String>path("tarNumber")))
                    .toList();
            var numbers = new ArrayList<String>();
            for (var claimed : claims) {
                numbers.add(claimed.get());
            }
            assertThat(numbers).hasSize(8).doesNotHaveDuplicates();
        }
        claim(CONSULTANT, "HEARING_AID").body("outcome", equalTo("NOTHING_WAITS"));
    }

    @Test
    void what_one_has_claimed_no_other_decides_until_it_is_given_back() {
        var number = of("PODIATRY");
        claim(CONSULTANT, "PODIATRY").body("tarNumber", equalTo(number));
        change(SECOND_CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(409);
        release(SECOND_CONSULTANT, number).statusCode(404);
        release(CONSULTANT, number).statusCode(204);
        change(SECOND_CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(200);
    }

    @Test
    void a_certain_request_is_claimed_unless_another_works_on_it_and_a_repeat_keeps_it() {
        of("ACUPUNCTURE");
        var number = of("ACUPUNCTURE");
        var until = claimThis(CONSULTANT, number)
                .body("tarNumber", equalTo(number))
                .extract()
                .<String>path("expiresAt");
        claimThis(SECOND_CONSULTANT, number).body("outcome", equalTo("NOTHING_WAITS"));
        assertThat(clock.forwardTo(clock.instant().plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(claimThis(CONSULTANT, number)
                        .body("tarNumber", equalTo(number))
                        .extract()
                        .<String>path("expiresAt"))
                .isGreaterThan(until);
        claim(CONSULTANT, "ACUPUNCTURE").body("tarNumber", not(equalTo(number)));
        change(SECOND_CONSULTANT, number, "decisions", 1, APPROVAL).statusCode(409);
    }

    @Test
    void a_request_that_is_not_ones_to_decide_is_not_claimed_by_its_number() {
        var number = of("PSYCHOLOGY");
        claimThis("la-care", number).body("outcome", equalTo("NOTHING_WAITS"));
        claimThis(CONSULTANT, "0000000000").body("outcome", equalTo("NOTHING_WAITS"));
        claimThis("physician-consultant", number).body("outcome", equalTo("NOTHING_WAITS"));
    }

    @Test
    void a_claim_that_is_not_used_expires() {
        var number = of("VISION");
        claim(CONSULTANT, "VISION").body("tarNumber", equalTo(number));
        claim(SECOND_CONSULTANT, "VISION").body("outcome", equalTo("NOTHING_WAITS"));
        assertThat(clock.forwardTo(clock.instant().plus(Duration.ofMinutes(31))))
                .isTrue();
        claim(SECOND_CONSULTANT, "VISION").body("tarNumber", equalTo(number));
    }

    @Test
    void only_deciders_claim() {
        claim(SUNRISE, "VISION").statusCode(403);
        release(SUNRISE, "0000000000").statusCode(403);
        claim(CONSULTANT, "NO_CATEGORY").statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/work-claims")
                .then()
                .statusCode(401);
        given().delete("/v1/work-claims/0000000000").then().statusCode(401);
    }

    private static String of(String category) {
        return submitted(submission().replace("PHYSICAL_THERAPY", category));
    }

    private static ValidatableResponse claim(String client, String category) {
        return as(client)
                .body("{\"category\": \"%s\"}".formatted(category))
                .post("/v1/work-claims")
                .then();
    }

    private static ValidatableResponse claimThis(String client, String number) {
        return as(client)
                .body("{\"tarNumber\": \"%s\"}".formatted(number))
                .post("/v1/work-claims")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse release(String client, String number) {
        return as(client).delete("/v1/work-claims/{n}", number).then();
    }
}
