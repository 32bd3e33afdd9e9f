package org.medicalsuite.tar.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WorkQueueTest {
    private static final String PLAN_REQUEST = submission()
            .replace("\"programme\": \"FEE_FOR_SERVICE\"", "\"programme\": \"PLAN\", \"planCode\": \"304\"");

    @Test
    void the_queue_is_read_in_pages_in_the_order_of_what_is_due() {
        var standard = submitted(submission());
        var urgent = submitted(submission().replace("\"lines\"", "\"urgency\": \"EXPEDITED\", \"lines\""));

        var all = new ArrayList<String>();
        var due = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(CONSULTANT, 2, cursor);
            assertThat(page.getList("entries")).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.getList("entries.tarNumber"));
            due.addAll(page.getList("entries.due"));
            cursor = page.get("next");
        } while (cursor != null);

        assertThat(all).contains(standard, urgent).doesNotHaveDuplicates();
        assertThat(all.indexOf(urgent)).isLessThan(all.indexOf(standard));
        assertThat(due).isSorted();
    }

    @Test
    void what_is_decided_or_waits_for_the_provider_is_not_in_the_queue() {
        var decided = submitted(submission());
        var deferred = submitted(submission());
        change(CONSULTANT, decided, "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, deferred, "decisions", 1, DEFERRAL).statusCode(200);
        assertThat(numbers(CONSULTANT)).doesNotContain(decided, deferred);

        change(SUNRISE, deferred, "answers", 2, "{\"lines\": [{\"line\": 1, \"answer\": \"Attached\"}]}")
                .statusCode(200);
        assertThat(numbers(CONSULTANT)).contains(deferred);
    }

    @Test
    void a_plan_sees_its_own_requests_and_the_state_its_own() {
        var plans = submitted(PLAN_REQUEST);
        var others = submitted(PLAN_REQUEST.replace("304", "300"));
        var states = submitted(submission());
        assertThat(numbers(LA_CARE)).contains(plans).doesNotContain(others, states);
        assertThat(numbers(CONSULTANT)).contains(states).doesNotContain(plans, others);
    }

    @Test
    void the_queue_can_be_held_to_a_category() {
        var therapy = submitted(submission());
        var hearing = submitted(submission().replace("PHYSICAL_THERAPY", "HEARING_AID"));
        var found = as(CONSULTANT)
                .queryParam("category", "HEARING_AID")
                .queryParam("limit", 200)
                .get("/v1/work-queue-entries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("entries.tarNumber");
        assertThat(found).contains(hearing).doesNotContain(therapy);
    }

    @Test
    void a_cursor_or_limit_that_is_none_is_refused() {
        as(CONSULTANT)
                .queryParam("cursor", "abc")
                .get("/v1/work-queue-entries")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CURSOR_UNKNOWN"));
        as(CONSULTANT)
                .queryParam("limit", 201)
                .get("/v1/work-queue-entries")
                .then()
                .statusCode(400);
    }

    @Test
    void only_deciders_see_a_queue() {
        as(SUNRISE).get("/v1/work-queue-entries").then().statusCode(403);
        given().get("/v1/work-queue-entries").then().statusCode(401);
    }

    private static List<String> numbers(String client) {
        return page(client, 200, null).getList("entries.tarNumber");
    }

    private static JsonPath page(String client, int limit, @Nullable String cursor) {
        var request = as(client).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/v1/work-queue-entries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
