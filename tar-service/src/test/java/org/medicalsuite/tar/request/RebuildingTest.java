package org.medicalsuite.tar.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.APPROVAL;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.DEFERRAL;
import static org.medicalsuite.tar.SampleTars.DENIAL;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.planSubmission;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;

/** The queue and the limits of time are what the events say, whatever became of their own rows. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RebuildingTest {
    @Inject
    AgroalDataSource dataSource;

    private String waiting = "";
    private String approved = "";

    @BeforeEach
    void a_mix_of_requests() throws SQLException {
        waiting = submitted(submission());
        approved = submitted(submission());
        change(CONSULTANT, approved, "decisions", 1, APPROVAL).statusCode(200);
        submitted(planSubmission());
        change(CONSULTANT, submitted(submission()), "decisions", 1, DEFERRAL).statusCode(200);
        var denied = submitted(submission());
        change(CONSULTANT, denied, "decisions", 1, DENIAL).statusCode(200);
        change(SUNRISE, denied, "appeals", 2, """
                {"lines": [{"line": 1, "reason": "The gait study shows gain", "disputed": ["12 sessions"]}]}""").statusCode(200);
        change(SUNRISE, submitted(submission()), "cancellations", 1, "{\"lines\": [1]}")
                .statusCode(200);
        // Whatever other tests have left is true before anything is damaged here.
        rebuiltAll(1000);
    }

    @Test
    void lists_that_follow_the_events_are_left_alone() throws SQLException {
        var before = lists();
        assertThat(rebuiltAll(1000)).isZero();
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void lists_that_were_lost_come_back_as_submissions_and_decisions_had_written_them() throws SQLException {
        var before = lists();
        assertThat(before).hasSizeGreaterThan(6);
        execute("delete from open_line");
        execute("delete from time_limit");
        assertThat(rebuiltAll(3)).isEqualTo(before.size());
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void rows_that_are_wrong_or_too_many_are_mended() throws SQLException {
        var before = lists();
        execute("update open_line set status = 'DEFERRED', due = due + interval '1 day', category = 'HOSPICE'"
                + " where tar_number = '" + waiting + "'");
        execute("update time_limit set at = at + interval '1 day' where tar_number = '" + waiting + "'");
        execute("insert into open_line select '" + approved + "', line, status, due, programme, plan_code, category,"
                + " submitting_npi, cin, service_code, from_date, thru_date from open_line where tar_number = '"
                + waiting + "'");
        execute("insert into open_line select '0000000000', line, status, due, programme, plan_code, category,"
                + " submitting_npi, cin, service_code, from_date, thru_date from open_line where tar_number = '"
                + waiting + "'");
        execute("insert into time_limit select '0000000000', line, at from time_limit where tar_number = '" + waiting
                + "'");
        assertThat(rebuiltAll(2)).isEqualTo(5);
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void only_the_system_rebuilds() {
        given().post("/v1/work-queue-rebuilds").then().statusCode(401);
        as(CONSULTANT).post("/v1/work-queue-rebuilds").then().statusCode(403);
        as(FEED).post("/v1/work-queue-rebuilds?limit=0").then().statusCode(400);
        as(FEED).post("/v1/work-queue-rebuilds?after=x").then().statusCode(400);
        as(FEED).post("/v1/work-queue-rebuilds?limit=1").then().statusCode(200).body("checked", equalTo(1));
    }

    /** Goes through all requests and answers how many rows were not true. */
    private static int rebuiltAll(int limit) {
        int changed = 0;
        var after = "";
        while (after != null) {
            var page = as(FEED).post("/v1/work-queue-rebuilds?limit=" + limit + after)
                    .then()
                    .statusCode(200)
                    .extract();
            changed += page.<Integer>path("changed");
            String next = page.path("next");
            after = next == null ? null : "&after=" + next;
        }
        return changed;
    }

    private List<String> lists() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("""
                        select open_line::text from open_line union all select time_limit::text from time_limit
                        order by 1""")) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
