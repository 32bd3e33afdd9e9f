package org.medicalsuite.eligibility.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** What a file says of itself while one of its lanes waits for somebody else and the other is done. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FileProgressHttpTest {
    // The last digit decides the lane, there being two.
    private static final String HELD = "98100000A";
    private static final String IN_THE_SAME_LANE = "98100002A";
    private static final String[] IN_THE_OTHER_LANE = {"98100001A", "98100003A", "98100005A"};
    private static final String NEWEST = "select id from enrollment_file order by received_at desc, id desc limit 1";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Rows rows;

    @Test
    void a_file_in_the_middle_of_its_load_says_how_far_it_is() throws Exception {
        assertThat(HELD.hashCode() % 2).isEqualTo(IN_THE_SAME_LANE.hashCode() % 2);
        assertThat(HELD.hashCode() % 2).isNotEqualTo(IN_THE_OTHER_LANE[0].hashCode() % 2);
        sendFile(FEED, member(new File834("known before", today()), HELD).end()).statusCode(201);
        var file = new File834("in the middle", today());
        member(file, HELD);
        member(file, IN_THE_SAME_LANE);
        for (var cin : IN_THE_OTHER_LANE) {
            member(file, cin);
        }
        try (var other = dataSource.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from person where cin = '%s' for update".formatted(HELD));

            var sending = threads.submit(() -> sendFile(FEED, file.end()));
            while (rows.count("select done from enrollment_file where id = (%s)".formatted(NEWEST))
                    != IN_THE_OTHER_LANE.length) {
                Thread.onSpinWait();
            }

            as(FEED).when()
                    .get("/v1/enrollment-files?limit=1")
                    .then()
                    .statusCode(200)
                    .body("files[0].state", is("APPLYING"))
                    .body("files[0].members", is(5))
                    .body("files[0].done", is(3))
                    .body("files[0].applied", is(3))
                    .body("files[0].percent", is(80))
                    .body("files[0].appliedAt", nullValue());
            assertThat(sending.isDone()).isFalse();
            other.rollback();

            sending.get()
                    .statusCode(201)
                    .body("state", is("APPLIED"))
                    .body("done", is(5))
                    .body("applied", is(4))
                    .body("unchanged", is(1))
                    .body("percent", is(100));
        }
    }

    private static File834 member(File834 file, String cin) {
        return file.member(cin, "PROGRESS", "ANY", LocalDate.of(1975, 3, 4))
                .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                .aidCodes("M1;401", "19");
    }
}
