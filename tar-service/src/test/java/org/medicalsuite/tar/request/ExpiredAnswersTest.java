package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.idempotency.ExpiredAnswers;
import org.medicalsuite.kernel.testing.RealServers;

/** The kernel's job, which every service with a database runs. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExpiredAnswersTest {
    @Inject
    ExpiredAnswers expired;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_key_is_new_again_after_a_day_and_not_before() throws Exception {
        var young = fresh();
        var old = fresh();
        var body = submission();
        String first = submit(SUNRISE, young, body).statusCode(201).extract().path("tarNumber");
        String forgotten = submit(SUNRISE, old, body).statusCode(201).extract().path("tarNumber");
        age("key = '%s'".formatted(young), "23 hours 59 minutes");
        age("key = '%s'".formatted(old), "24 hours 1 minute");

        assertThat(expired.sweep()).isEqualTo(1);

        submit(SUNRISE, young, body).statusCode(201).body("tarNumber", equalTo(first));
        submit(SUNRISE, old, body).statusCode(201).body("tarNumber", not(equalTo(forgotten)));
    }

    @Test
    void several_replicas_at_once_delete_each_expired_answer_once() throws Exception {
        execute("""
                insert into idempotent_answer (client, key, operation, request_sha256, answer, at)
                select 'sweep', i::text, 'sweep', sha256(''), '{}', now() - interval '2 days'
                from generate_series(1, 5000) i""");
        int swept = 0;
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var replica : replicas.invokeAll(Collections.<Callable<Integer>>nCopies(4, expired::sweep))) {
                swept += replica.get();
            }
        }
        assertThat(swept + expired.sweep()).isEqualTo(5000);
        assertThat(count(dataSource, "idempotent_answer where client = 'sweep'"))
                .isZero();
    }

    private void age(String which, String by) throws SQLException {
        execute("update idempotent_answer set at = now() - interval '%s' where %s".formatted(by, which));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
