package org.medicalsuite.eligibility.network;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.network.NetworkFile.Rejection;

/** The tables of network files and of what they state, many lines in one statement. */
@ApplicationScoped
class NetworkRecords {
    private static final int MOST_SHOWN = 1000;
    private static final String INCOMING = """
            with incoming as (
                select line, npi, name, kind, county, plan, daterange(first, last, '[]') as valid
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
                    as r(line, npi, name, kind, county, plan, first, last))
            """;
    private static final int AFTER_INCOMING = 9;

    private final AgroalDataSource dataSource;

    NetworkRecords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits until no other file is being applied, so that two never wait for each other in a circle.
     *
     * @return the instant of this file: now, but later than that of every file before it, whichever clock they went by
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Instant begin(Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("lock table provider_network_file in share row exclusive mode");
            try (var row = statement.executeQuery("select max(received_at) from provider_network_file")) {
                row.next();
                var last = row.getObject(1, OffsetDateTime.class);
                return last == null || last.toInstant().isBefore(now)
                        ? now
                        : last.toInstant().plus(1, ChronoUnit.MICROS);
            }
        }
    }

    /** Enters a file; one that the sender has sent before is given back and stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<NetworkFile> enter(String id, byte[] sha256, Instant at, String by) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            // What a plan may state depends on the plan, so the same bytes of another sender are another file.
            var before = find(connection, "sha256 = ? and received_by = ?", sha256, by);
            if (before.isPresent()) {
                return before;
            }
            try (var insert = connection.prepareStatement("""
                    insert into provider_network_file (id, sha256, received_at, received_by)
                    values (?, ?, ?, ?)""")) {
                insert.setString(1, id);
                insert.setBytes(2, sha256);
                insert.setTimestamp(3, Timestamp.from(at));
                insert.setString(4, by);
                insert.executeUpdate();
            }
            return Optional.empty();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<NetworkFile> find(String id) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return find(connection, "id = ?", id);
        }
    }

    /** Who sent a file; empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> sender(String id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("select received_by from provider_network_file where id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Applies lines of different keys; says what became of each. */
    @Transactional(Transactional.TxType.MANDATORY)
    Applied apply(String file, Instant at, Collection<NetworkRow> rows) throws SQLException {
        var fresh = new ArrayList<NetworkRow>();
        var rejections = new ArrayList<Rejection>();
        var byLine = List.copyOf(rows);
        try (var connection = dataSource.getConnection()) {
            try (var select = connection.prepareStatement(INCOMING + """
                    select exists (select from provider_network n where n.npi = i.npi and n.county = i.county
                            and n.plan = i.plan and n.valid = i.valid and n.name = i.name and n.kind = i.kind
                            and upper_inf(n.known)) as unchanged,
                        exists (select from provider_network n where n.npi = i.npi and n.county = i.county
                            and n.plan = i.plan and n.valid && i.valid and upper_inf(n.known)
                            and n.file_id = ?) as twice
                    from incoming i order by line""")) {
                incoming(connection, select, byLine);
                select.setString(AFTER_INCOMING, file);
                try (var row = select.executeQuery()) {
                    for (var candidate : byLine) {
                        row.next();
                        if (row.getBoolean("unchanged")) {
                            continue;
                        }
                        if (row.getBoolean("twice")) {
                            rejections.add(new Rejection(
                                    candidate.line(),
                                    "DAYS_STATED_TWICE",
                                    "An earlier line of the file speaks about the same days",
                                    "Send one line for each run of days"));
                        } else {
                            fresh.add(candidate);
                        }
                    }
                }
            }
            write(connection, file, at, fresh);
        }
        reject(file, rejections);
        return new Applied(fresh.size(), rows.size() - fresh.size() - rejections.size(), rejections.size());
    }

    /** What became of some lines. */
    record Applied(int applied, int unchanged, int rejected) {}

    private static void write(Connection connection, String file, Instant at, List<NetworkRow> rows)
            throws SQLException {
        try (var end = connection.prepareStatement(INCOMING + """
                update provider_network n set known = tstzrange(lower(n.known), ?) from incoming i
                where n.npi = i.npi and n.county = i.county and n.plan = i.plan and n.valid && i.valid
                    and upper_inf(n.known)""");
                var insert = connection.prepareStatement(INCOMING + """
                        insert into provider_network (npi, name, kind, county, plan, valid, line, known, file_id)
                        select npi, name, kind, county, plan, valid, line, tstzrange(?, null), ? from incoming""")) {
            incoming(connection, end, rows);
            end.setTimestamp(AFTER_INCOMING, Timestamp.from(at));
            end.executeUpdate();
            incoming(connection, insert, rows);
            insert.setTimestamp(AFTER_INCOMING, Timestamp.from(at));
            insert.setString(AFTER_INCOMING + 1, file);
            insert.executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reject(String file, List<Rejection> rejections) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into rejected_network_row (file_id, line, code, message, remedy)
                        values (?, ?, ?, ?, ?)""")) {
            for (var rejection : rejections) {
                insert.setString(1, file);
                insert.setInt(2, rejection.line());
                insert.setString(3, rejection.code());
                insert.setString(4, rejection.message());
                insert.setString(5, rejection.remedy());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void finish(String file, Applied totals) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update provider_network_file set applied = ?, unchanged = ?, rejected = ? where id = ?")) {
            update.setInt(1, totals.applied());
            update.setInt(2, totals.unchanged());
            update.setInt(3, totals.rejected());
            update.setString(4, file);
            update.executeUpdate();
        }
    }

    private static Optional<NetworkFile> find(Connection connection, String where, Object... values)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "select id, received_at, applied, unchanged, rejected from provider_network_file where " + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new NetworkFile(
                                row.getString("id"),
                                true,
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("applied"),
                                row.getInt("unchanged"),
                                row.getInt("rejected"),
                                rejections(connection, row.getString("id"))))
                        : Optional.empty();
            }
        }
    }

    private static List<Rejection> rejections(Connection connection, String file) throws SQLException {
        var rejections = new ArrayList<Rejection>();
        try (var select = connection.prepareStatement("""
                select line, code, message, remedy from rejected_network_row
                where file_id = ? order by line limit ?""")) {
            select.setString(1, file);
            select.setInt(2, MOST_SHOWN);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rejections.add(new Rejection(
                            row.getInt("line"),
                            row.getString("code"),
                            row.getString("message"),
                            row.getString("remedy")));
                }
            }
        }
        return List.copyOf(rejections);
    }

    private static void incoming(Connection connection, PreparedStatement statement, List<NetworkRow> rows)
            throws SQLException {
        statement.setArray(1, array(connection, "integer", rows, NetworkRow::line));
        statement.setArray(2, array(connection, "text", rows, row -> row.npi().value()));
        statement.setArray(3, array(connection, "text", rows, NetworkRow::name));
        statement.setArray(4, array(connection, "text", rows, row -> row.kind().name()));
        statement.setArray(
                5, array(connection, "text", rows, row -> row.county().code()));
        statement.setArray(6, array(connection, "text", rows, NetworkRow::plan));
        statement.setArray(
                7,
                array(connection, "date", rows, row -> Date.valueOf(row.valid().from())));
        statement.setArray(
                8,
                array(
                        connection,
                        "date",
                        rows,
                        row -> row.valid().lastDay().map(Date::valueOf).orElse(null)));
    }

    private static Array array(
            Connection connection, String type, List<NetworkRow> rows, Function<NetworkRow, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
