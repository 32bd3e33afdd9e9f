package org.medicalsuite.kernel.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adds the next seal in the transaction of a connection; whoever else is at it meanwhile adds none. */
final class Sealing {
    private static final int MOST = 1_000;
    private static final long LOCK = 7_204_601;

    private Sealing() {}

    /** Seals the next records, at most a thousand; nothing where there are none, or somebody else holds the lock. */
    static Optional<Seal> next(Connection connection, Instant now) throws SQLException {
        return isLocked(connection) ? seal(new ChainTables(connection), now) : Optional.empty();
    }

    private static Optional<Seal> seal(ChainTables chain, Instant now) throws SQLException {
        var last = chain.last();
        var records = chain.settledBehind(last.map(Seal::last).orElse(Place.BEFORE_ALL), MOST);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        var next = Seal.over(
                last.map(Seal::number).orElse(0L),
                last.map(Seal::value).orElse(Sha256.NONE),
                now.truncatedTo(ChronoUnit.MICROS),
                records);
        chain.add(next);
        return Optional.of(next);
    }

    private static boolean isLocked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
