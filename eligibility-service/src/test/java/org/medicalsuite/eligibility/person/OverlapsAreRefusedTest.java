package org.medicalsuite.eligibility.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** The database itself refuses two truths at a time, in every table whose rows hold for a time, whoever writes. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OverlapsAreRefusedTest {
    private static final String EXCLUSION_VIOLATION = "23P01";

    @Inject
    Rows rows;

    @Inject
    AgroalDataSource dataSource;

    /** A table, and a row of it that holds in the days given. */
    enum Table {
        ELIGIBILITY_SPAN("""
                insert into eligibility_span (person_id, kind, code, fact, valid, known, file_id, segment)
                select p.id, 'RESIDENCE', '', '{"county": "19"}', daterange('%s', '%s'), tstzrange(now(), null),
                    (select id from enrollment_file limit 1), 1
                from person p where cin = '97200001A'"""),
        // Known in these days; it has no days of its own.
        DEMOGRAPHICS("""
                insert into demographics (person_id, last_name, first_name, last_key, first_key, birth_date, known,
                    file_id, segment)
                select p.id, 'OTHER', 'NAME', 'OTHER', 'NAME', date '1980-01-01', tstzrange('%s', '%s'),
                    (select id from enrollment_file limit 1), 1
                from person p where cin = '97200001A'"""),
        PERSON_MERGE("""
                insert into person_merge (frozen_id, live_id, known, entered_by)
                select f.id, l.id, tstzrange('%s', '%s'), 'test'
                from person f, person l where f.cin = '97200002C' and l.cin = '97200001A'"""),
        PROVIDER_NETWORK("""
                insert into provider_network (npi, name, kind, county, plan, valid, known, file_id, line)
                select '1234567893', 'ANY', 'PHYSICIAN', '58', '304', daterange('%s', '%s'), tstzrange(now(), null),
                    'pnf_overlaps', 1"""),
        PLAN_CLOSURE("""
                insert into plan_closure (id, hcp_code, zip, reason, valid, recorded_at, recorded_by)
                select 'clo_' || md5(random()::text), 'ZZZ', '', 'NO_CAPACITY', daterange('%s', '%s'), now(), 'test'"""),
        ENROLMENT_REQUEST("""
                insert into enrolment_request (id, person_id, county, received, asked, state, granted, recorded_at,
                    recorded_by)
                select 'mer_' || md5(random()::text), p.id, '19', now()::date, '{}', 'GRANTED', daterange('%s', '%s'),
                    now(), 'test'
                from person p where cin = '97200001A'""");

        private final String insert;

        Table(String insert) {
            this.insert = insert;
        }

        /** A row for the days from the first to the one before the second. */
        String row(String from, String until) {
            return insert.formatted(from, until);
        }
    }

    @BeforeEach
    void two_people_are_known() throws SQLException {
        for (var cin : new String[] {"97200001A", "97200002C"}) {
            sendFile(
                    FEED,
                    new File834("overlaps " + cin, today())
                            .member(cin, "OVERLAP", "ANY", LocalDate.of(1980, 1, 1))
                            .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                            .aidCodes("M1;401", "19")
                            .end());
        }
        rows.run("""
                insert into provider_network_file (id, sha256, received_at, received_by)
                values ('pnf_overlaps', '\\x00', now(), 'test') on conflict do nothing""");
    }

    @Test
    void no_table_whose_rows_hold_for_a_time_is_left_out() {
        assertThat(rows.text("""
                select string_agg(distinct table_name, ' ' order by table_name) from information_schema.columns
                where table_schema = 'public' and udt_name in ('daterange', 'tstzrange')"""))
                .isEqualTo(Arrays.stream(Table.values())
                        .map(table -> table.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void an_overlap_by_one_day_is_refused_and_days_that_touch_are_taken(Table table) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, table.row("2001-01-01", "2001-02-01"));
            run(connection, table.row("2001-02-01", "2001-03-01"));

            var refused = catchThrowableOfType(
                    SQLException.class, () -> run(connection, table.row("2001-02-28", "2001-04-01")));

            assertThat(refused.getSQLState()).isEqualTo(EXCLUSION_VIOLATION);
            connection.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void of_two_transactions_at_once_the_second_waits_and_is_refused(Table table) throws Exception {
        try (var first = dataSource.getConnection();
                var second = dataSource.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            run(first, table.row("2002-01-01", "2002-06-01"));
            var waiter = backend(second);
            var waiting = threads.submit(() -> {
                run(second, table.row("2002-03-01", "2002-09-01"));
                return true;
            });
            while (rows.count("select count(*) from pg_locks where not granted and pid = " + waiter) == 0) {
                Thread.onSpinWait();
            }
            first.commit();

            var refused = catchThrowableOfType(ExecutionException.class, waiting::get);
            assertThat(refused.getCause())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            cause -> assertThat(cause.getSQLState()).isEqualTo(EXCLUSION_VIOLATION));
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
