package org.medicalsuite.tar.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SECOND_CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.MovableClockProfile;
import org.medicalsuite.tar.deadline.Deadlines;

@QuarkusTest
@TestProfile(MovableClockProfile.class)
@QuarkusTestResource(RealServers.class)
class WorkloadTest {
    @Inject
    MovableClock clock;

    @Test
    void what_waits_is_counted_as_open_overdue_due_soon_or_deferred() {
        of("GENETIC_TEST");
        change(CONSULTANT, of("GENETIC_TEST"), "decisions", 1, DEFERRAL).statusCode(200);
        assertThat(waiting(CONSULTANT, 2, "GENETIC_TEST")).isEqualTo(List.of(1, 0, 0, 1));
        // Seven calendar days is the limit of a standard request.
        assertThat(waiting(CONSULTANT, 7, "GENETIC_TEST")).isEqualTo(List.of(1, 0, 1, 1));
        pass(Duration.ofDays(9));
        of("GENETIC_TEST");
        assertThat(waiting(CONSULTANT, 7, "GENETIC_TEST")).isEqualTo(List.of(2, 1, 1, 1));
        assertThat(waiting(LA_CARE, 7, "GENETIC_TEST")).isEmpty();
    }

    @Test
    void what_was_decided_is_counted_by_day_and_by_who_decided() {
        pass(Duration.ofDays(400));
        var first = Deadlines.localDay(clock.instant()).toString();
        change(CONSULTANT, of("VISION"), "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, of("VISION"), "decisions", 1, DENIAL).statusCode(200);
        change(SECOND_CONSULTANT, of("VISION"), "decisions", 1, DENIAL).statusCode(200);
        change(CONSULTANT, of("VISION"), "decisions", 1, DEFERRAL).statusCode(200);
        pass(Duration.ofDays(1));
        var second = Deadlines.localDay(clock.instant()).toString();
        change(CONSULTANT, of("VISION"), "decisions", 1, APPROVAL).statusCode(200);

        var decided = figures(CONSULTANT, "lastDays=2").<Map<String, Object>>getList("decided");
        assertThat(decided).extracting(row -> row.get("day")).containsExactly(second, first, first);
        assertThat(decided).extracting(row -> row.get("lines")).startsWith(1).contains(2);
        assertThat(decided).extracting(row -> row.get("decidedBy")).doesNotContainNull();
        assertThat(figures(CONSULTANT, "lastDays=1").getList("decided")).hasSize(1);
        assertThat(figures(LA_CARE, "lastDays=2").getList("decided")).isEmpty();
    }

    @Test
    void only_deciders_see_the_workload() {
        as(SUNRISE).get("/v1/workloads").then().statusCode(403);
        given().get("/v1/workloads").then().statusCode(401);
        as(CONSULTANT).get("/v1/workloads?lastDays=0").then().statusCode(400);
        as(CONSULTANT).get("/v1/workloads?dueWithinDays=-1").then().statusCode(400);
    }

    private static String of(String category) {
        return submitted(submission().replace("PHYSICAL_THERAPY", category));
    }

    /** Open, overdue, due soon and deferred lines of the category; empty where none waits. */
    private static List<Integer> waiting(String client, int within, String category) {
        var row = figures(client, "dueWithinDays=" + within)
                .<Map<String, Integer>>get("waiting.find { it.category == '%s' }".formatted(category));
        return row == null
                ? List.of()
                : List.of(row.get("open"), row.get("overdue"), row.get("dueSoon"), row.get("deferred"));
    }

    private static JsonPath figures(String client, String query) {
        return as(client)
                .get("/v1/workloads?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void pass(Duration time) {
        assertThat(clock.forwardTo(clock.instant().plus(time))).isTrue();
    }
}
