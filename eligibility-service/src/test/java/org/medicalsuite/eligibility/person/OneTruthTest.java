package org.medicalsuite.eligibility.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** What an exclusion constraint would refuse the database refuses, for whoever writes and however many at once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OneTruthTest {
    private static final String ADD = """
            insert into eligibility_span (person_id, kind, code, fact, valid, known, file_id, segment)
            select p.id, 'DENTAL_PLAN', '', '{"hcpCode": "421", "status": "01"}'::jsonb, daterange('%s', '%s'),
                tstzrange(now(), null), (select id from enrollment_file limit 1), 1
            from person p where cin = '97100001A'""";

    @Inject
    Rows rows;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void a_person_is_known() throws SQLException {
        sendFile(
                FEED,
                new File834("one truth", today())
                        .member("97100001A", "ONE-TRUTH", "ANY", LocalDate.of(1980, 1, 1))
                        .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                        .aidCodes("M1;401", "19")
                        .end());
        rows.run("""
                update eligibility_span set known = tstzrange(lower(known), now())
                where kind = 'DENTAL_PLAN' and upper_inf(known) and lower(known) < now()""");
    }

    @Test
    void two_truths_in_one_statement_are_refused() {
        assertThatThrownBy(() -> rows.run(ADD.formatted("2026-01-01", "2026-02-01") + " union all "
                        + ADD.substring(ADD.indexOf("select")).formatted("2026-01-31", "2026-03-01")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("two truths");
    }

    @Test
    void truths_that_only_touch_are_taken() throws SQLException {
        rows.run(ADD.formatted("2024-01-01", "2024-02-01"));
        rows.run(ADD.formatted("2024-02-01", "2024-03-01"));

        assertThat(rows.count("select count(*) from eligibility_span where kind = 'DENTAL_PLAN' and upper_inf(known)"))
                .isEqualTo(2);
    }

    @Test
    void a_person_who_is_new_in_the_transaction_is_held_to_one_truth_like_any_other() throws SQLException {
        var first = ADD.replace("97100001A", "97100009A").formatted("2025-01-01", "2025-06-01");
        var second = ADD.replace("97100001A", "97100009A").formatted("2025-05-31", "2025-09-01");
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "insert into person (cin) values ('97100009A')");
            run(connection, first);
            assertThatThrownBy(() -> run(connection, second))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("two truths");
            connection.rollback();

            run(connection, "insert into person (cin) values ('97100009A')");
            assertThatThrownBy(
                            () -> run(connection, first + " union all " + second.substring(second.indexOf("select"))))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("two truths");
            connection.rollback();
        }
    }

    @Test
    void two_identities_at_a_time_are_refused_in_one_statement_and_in_two() {
        var add = """
                insert into demographics (person_id, last_name, first_name, last_key, first_key, birth_date, known,
                    file_id, segment)
                select p.id, 'OTHER', 'NAME', 'OTHER', 'NAME', date '1980-01-01', tstzrange(now(), null),
                    (select id from enrollment_file limit 1), 1
                from person p where cin = '97100001A'""";
        var past = add.replace("tstzrange(now(), null)", "tstzrange('2001-01-01', '2001-01-03')");

        assertThatThrownBy(() -> rows.run(add)).hasMessageContaining("two identities");
        assertThatThrownBy(() -> rows.run(past + " union all "
                        + past.substring(past.indexOf("select")).replace("2001-01-01", "2001-01-02")))
                .hasMessageContaining("two identities");
    }

    @Test
    void of_two_transactions_at_once_the_second_waits_and_is_refused() throws Exception {
        try (var first = dataSource.getConnection();
                var second = dataSource.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            run(first, ADD.formatted("2025-01-01", "2025-06-01"));
            var waiting = threads.submit(() -> {
                run(second, ADD.formatted("2025-03-01", "2025-09-01"));
                return true;
            });
            while (rows.count("select count(*) from pg_locks where not granted") == 0) {
                Thread.onSpinWait();
            }
            first.commit();

            assertThatThrownBy(waiting::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("two truths");
        }
    }

    @Test
    void a_transaction_that_would_not_see_the_other_may_not_add() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "set transaction isolation level repeatable read");

            assertThatThrownBy(() -> run(connection, ADD.formatted("2025-01-01", "2025-06-01")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("READ COMMITTED");
            connection.rollback();
        }
    }

    @Test
    void a_fact_of_nobody_or_from_no_file_is_refused() {
        var nobody = ADD.replace("p.id", "0").formatted("2025-01-01", "2025-06-01");
        var noFile = ADD.replace("(select id from enrollment_file limit 1)", "'enf_none'")
                .formatted("2025-01-01", "2025-06-01");

        assertThatThrownBy(() -> rows.run(nobody)).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> rows.run(noFile)).hasMessageContaining("does not exist");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
