package org.medicalsuite.suite.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.medicalsuite.kernel.testing.LocalPostgres;

/**
 * What this machine's PostgreSQL costs right now for the least that it can do: one prepared single-row select, and one
 * committed single-row insert. Printed beside every measurement, because these machines are noisy.
 */
final class Reference {
    private final int port;
    private final ProcessHandle postgres;

    Reference(int port, ProcessHandle postgres) {
        this.port = port;
        this.postgres = postgres;
    }

    /** Milliseconds of PostgreSQL's CPU for one select by primary key. */
    double select(Duration length) throws SQLException {
        return measure("select word from bench_reference where id = 1", length);
    }

    /** Milliseconds of PostgreSQL's CPU for one insert with its commit. */
    double insert(Duration length) throws SQLException {
        return measure("insert into bench_reference (word) values ('reference')", length);
    }

    private double measure(String sql, Duration length) throws SQLException {
        LocalPostgres.createDatabase(port, "bench_reference");
        try (var connection = DriverManager.getConnection(
                        LocalPostgres.url(port, "bench_reference"), "postgres", "postgres");
                var once = connection.createStatement()) {
            once.execute("create table if not exists bench_reference (id bigserial primary key, word text not null)");
            once.execute("insert into bench_reference values (1, 'reference') on conflict do nothing");
            once.execute("select setval('bench_reference_id_seq', (select max(id) from bench_reference))");
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < 1000; i++) {
                    statement.execute();
                }
                var before = CpuTime.of(postgres);
                long end = System.nanoTime() + length.toNanos();
                long count = 0;
                while (System.nanoTime() < end) {
                    statement.execute();
                    count++;
                }
                return CpuTime.of(postgres).minus(before).toNanos() / 1e6 / count;
            }
        }
    }
}
