package org.medicalsuite.suite.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.medicalsuite.kernel.testing.LocalPostgres;

/**
 * A million requests in the store, all of them waiting in the consultants' queue, as if five days had brought them and
 * nobody had decided one: due after seven days, approved by time after thirty. Written by the database itself, in the columns that the service writes, because a million
 * HTTP requests would take an hour.
 */
final class ManyTars {
    static final int COUNT = 1_000_000;

    /** Spreads neighbours over the whole range of numbers, as real numbers are; coprime to 10^10, so none comes twice. */
    private static final long SPREAD = 7_236_067_977L;

    private static final long NUMBERS = 10_000_000_000L;

    // The rows fit each other because one query makes them; checking three million references would take a minute.
    private static final String FILL = """
            set session_replication_role = replica;

            create temporary table made as
            select lpad((i::numeric * %1$d %% %2$d)::text, 10, '0') as tar_number,
                date_trunc('second', now()) - make_interval(secs => i * 5 * 86400.0 / %3$d) as received_at,
                '9' || lpad((i * 7919 %% 10000000)::text, 7, '0') || 'A' as cin
            from generate_series(0::bigint, %3$d - 1) as i;

            insert into tar (tar_number, received_at, form, category, cin, birth_date, submitting_npi, diagnoses,
                justification, programme, urgency, submitted_by, field_office)
            select tar_number, received_at, 'FORM_50_1', 'PHYSICAL_THERAPY', cin, date '1980-01-01',
                '1234567893', array['R26.2'], 'Cannot climb stairs after a fracture; plan of treatment attached',
                'FEE_FOR_SERVICE', 'STANDARD', 'service-account-sunrise-pediatrics', 'SACRAMENTO' from made;

            insert into tar_line (tar_number, line, service_code, units, from_date, thru_date)
            select tar_number, 1, '97110', 12, received_at::date, received_at::date + 60 from made;

            insert into tar_event (tar_number, seq, line, at, actor, actor_subject, kind, body)
            select tar_number, 1, 1, received_at, 'PROVIDER', 'service-account-sunrise-pediatrics', 'SUBMIT',
                '{"channel": "ETAR", "complete": true, "needsTar": true}' from made;

            insert into open_line (tar_number, line, status, due, programme, category, submitting_npi, cin,
                service_code, from_date, thru_date, field_office)
            select tar_number, 1, 'IN_REVIEW',
                (day + 8)::timestamp at time zone 'America/Los_Angeles', 'FEE_FOR_SERVICE', 'PHYSICAL_THERAPY',
                '1234567893', cin, '97110', received_at::date, received_at::date + 60, 'SACRAMENTO'
            from made, lateral (select (received_at at time zone 'America/Los_Angeles')::date as day) as local;

            insert into time_limit (tar_number, line, at)
            select tar_number, 1, (day + 31)::timestamp at time zone 'America/Los_Angeles'
            from made, lateral (select (received_at at time zone 'America/Los_Angeles')::date as day) as local;

            set session_replication_role = origin;
            drop table made;
            analyze;
            checkpoint""".formatted(SPREAD, NUMBERS, COUNT);

    private ManyTars() {}

    /** The number of one of the requests; {@code index} from 0 to {@link #COUNT} - 1. */
    static String numberOf(int index) {
        return "%010d".formatted(index * SPREAD % NUMBERS);
    }

    /** Puts the requests into the service's empty database. */
    static void fill(int postgresPort, String database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(LocalPostgres.url(postgresPort, database), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(FILL);
        }
    }
}
