package org.medicalsuite.kernel.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.medicalsuite.kernel.testing.LocalPostgres;
import org.medicalsuite.kernel.testing.SharedServers;

/** A database with what the kernel keeps in each, and nothing else. */
final class AuditDatabase implements AutoCloseable {
    private final int port = SharedServers.running().postgresPort();
    private final String name = "audit_" + UUID.randomUUID().toString().replace("-", "");

    AuditDatabase() throws SQLException {
        LocalPostgres.createDatabase(port, name);
        asOwner("create table flyway_schema_history (version text)");
        asOwner(script("V0_1__audit_and_idempotency.sql"));
        asOwner(script("V0_10__audit_records_are_sealed_in_a_chain.sql"));
        asOwner(script("V0_11__audit_records_name_an_emergency.sql"));
        migrated();
    }

    /** What Flyway runs behind each migration. */
    void migrated() throws SQLException {
        asOwner(script("afterMigrate.sql"));
    }

    Connection service() throws SQLException {
        return DriverManager.getConnection(LocalPostgres.url(port, name), LocalPostgres.SERVICE, LocalPostgres.SERVICE);
    }

    void asOwner(String sql) throws SQLException {
        try (var connection = LocalPostgres.asOwner(LocalPostgres.url(port, name))) {
            run(connection, sql);
        }
    }

    /** As a superuser who puts the guards aside. */
    void tamper(String sql) throws SQLException {
        asOwner("set session_replication_role = replica; " + sql);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void write(Connection connection, String subject) throws SQLException {
        run(
                connection,
                "insert into audit_record (actor, client, roles, deed, person, subject, purpose, outcome)"
                        + " values ('a', 'c', 'PROVIDER', 'tar.read', '91234567A', '" + subject
                        + "', 'payment', 'shown')");
    }

    void write(int records) throws SQLException {
        try (var connection = service()) {
            for (int i = 0; i < records; i++) {
                write(connection, "subject " + i);
            }
        }
    }

    /** Seals what is settled; returns how many seals were added. */
    int seal() throws SQLException {
        try (var connection = service()) {
            connection.setAutoCommit(false);
            int added = 0;
            while (Sealing.next(connection, Instant.now()).isPresent()) {
                connection.commit();
                added++;
            }
            connection.commit();
            return added;
        }
    }

    Verdict verdict(Map<Long, String> knownHeads) throws SQLException {
        try (var connection = service()) {
            return new ChainVerification(connection, knownHeads).verify();
        }
    }

    Verdict verdict() throws SQLException {
        return verdict(Map.of());
    }

    String url() {
        return LocalPostgres.url(port, name);
    }

    @Override
    public void close() {
        LocalPostgres.dropDatabase(port, name);
    }

    private static String script(String file) {
        try (var in = AuditDatabase.class.getResourceAsStream("/db/kernel/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
