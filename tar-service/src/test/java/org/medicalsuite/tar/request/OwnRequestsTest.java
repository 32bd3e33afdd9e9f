package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** A provider's list of what it submitted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OwnRequestsTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_provider_reads_its_requests_in_pages_the_newest_first() {
        var first = submitted(submission());
        var second = submitted(submission());
        var third = submitted(submission());

        var all = new ArrayList<String>();
        var received = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(SUNRISE, 2, cursor);
            assertThat(page.getList("requests")).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.getList("requests.tarNumber"));
            received.addAll(page.getList("requests.receivedAt"));
            cursor = page.get("next");
        } while (cursor != null);

        assertThat(all).doesNotHaveDuplicates().containsSubsequence(List.of(third, second, first));
        assertThat(received).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void each_says_where_its_lines_stand_and_who_is_awaited_until_when() {
        var approved = submitted(submission());
        var deferred = submitted(submission());
        var twoLines = submitted(submission()
                .replace(
                        "\"lines\": [",
                        "\"lines\": [{\"serviceCode\": \"97001\", \"units\": 1, \"from\": \"2026-12-01\","
                                + " \"thru\": \"2026-12-01\"}, "));
        change(CONSULTANT, approved, "decisions", 1, APPROVAL).statusCode(200);
        change(CONSULTANT, deferred, "decisions", 1, DEFERRAL).statusCode(200);

        var page = page(SUNRISE, 3, null);

        assertThat(page.<String>getList("requests.tarNumber")).containsExactly(twoLines, deferred, approved);
        assertThat(page.<List<String>>getList("requests.lines.status"))
                .containsExactly(List.of("IN_REVIEW", "IN_REVIEW"), List.of("DEFERRED"), List.of("APPROVED"));
        assertThat(page.<List<Integer>>getList("requests.lines.units.authorized"))
                .containsExactly(List.of(0, 0), List.of(0), List.of(12));
        assertThat(page.getString("requests[0].dueBy.by")).isEqualTo("STATE_CONSULTANT");
        assertThat(page.getString("requests[1].dueBy.by")).isEqualTo("PROVIDER");
        assertThat(page.getString("requests[0].member")).isEqualTo("91234567A");
    }

    @Test
    void nobody_sees_what_another_provider_submitted() {
        var ours = submitted(submission());
        assertThat(page(VALLEY, 100, null).<String>getList("requests.tarNumber"))
                .doesNotContain(ours);
    }

    @Test
    void looking_at_a_list_is_recorded() {
        submitted(submission());
        var before = count(dataSource, "audit_record where deed = 'tar.list' and person = '91234567A'");
        page(SUNRISE, 2, null);
        assertThat(count(dataSource, "audit_record where deed = 'tar.list' and person = '91234567A'"))
                .isEqualTo(before + 1);
    }

    @Test
    void a_cursor_or_limit_that_is_none_is_refused() {
        as(SUNRISE)
                .queryParam("cursor", "abc")
                .get("/v1/tars")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CURSOR_UNKNOWN"));
        as(SUNRISE).queryParam("limit", 101).get("/v1/tars").then().statusCode(400);
        as(SUNRISE).queryParam("limit", 0).get("/v1/tars").then().statusCode(400);
    }

    @Test
    void only_providers_have_such_a_list() {
        as(CONSULTANT).get("/v1/tars").then().statusCode(403);
        given().get("/v1/tars").then().statusCode(401);
    }

    private static JsonPath page(String client, int limit, @Nullable String cursor) {
        var request = as(client).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/v1/tars").then().statusCode(200).extract().jsonPath();
    }
}
