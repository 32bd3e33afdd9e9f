package org.medicalsuite.kernel.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads and adds to {@code audit_record} and {@code audit_seal}; a seal is never changed. */
final class ChainTables {
    private static final List<String> TEXTS = List.of(
            "actor",
            "client",
            "roles",
            "deed",
            "person",
            "subject",
            "purpose",
            "outcome",
            "request_id",
            "acting_for",
            "source",
            "emergency");

    private static final String RECORDS =
            "select era, tx::text::bigint as tx, id, at, " + String.join(", ", TEXTS) + " from audit_record ";

    private static final String BEHIND = "where (era, tx, id) > (?::smallint, ?::text::xid8, ?::bigint) ";

    // Below the horizon of this statement's own snapshot no transaction is under way that could still add a record; of
    // an era that has ended none is at all.
    private static final String SETTLED =
            "and (era < (select max(era) from audit_record) or tx < pg_snapshot_xmin(pg_current_snapshot())) ";

    private static final String ORDER = "order by era, tx, id limit ?";

    private final Connection connection;

    ChainTables(Connection connection) {
        this.connection = connection;
    }

    /** Records behind a place that nobody can get in between any more. */
    List<ChainedRecord> settledBehind(Place place, int most) throws SQLException {
        try (var select = connection.prepareStatement(RECORDS + BEHIND + SETTLED + ORDER)) {
            bind(select, 1, place);
            select.setInt(4, most);
            return records(select);
        }
    }

    /** Records behind one place up to another, the second included; one more than {@code most} shows that there are more. */
    List<ChainedRecord> between(Place behind, Place upTo, int most) throws SQLException {
        try (var select = connection.prepareStatement(
                RECORDS + BEHIND + "and (era, tx, id) <= (?::smallint, ?::text::xid8, ?::bigint) " + ORDER)) {
            bind(select, 1, behind);
            bind(select, 4, upTo);
            select.setInt(7, most + 1);
            return records(select);
        }
    }

    /** How many records stand behind a place, sealed by nothing yet. */
    long countBehind(Place place) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from audit_record " + BEHIND)) {
            bind(select, 1, place);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Optional<Seal> last() throws SQLException {
        try (var select = connection.prepareStatement(
                "select *, last_tx::text::bigint as tx from audit_seal order by number desc limit 1")) {
            return seals(select).stream().findFirst();
        }
    }

    List<Seal> sealsBehind(long number, int most) throws SQLException {
        try (var select = connection.prepareStatement("select *, last_tx::text::bigint as tx from audit_seal"
                + " where number > ? order by number limit ?")) {
            select.setLong(1, number);
            select.setInt(2, most);
            return seals(select);
        }
    }

    void add(Seal seal) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into audit_seal (number, sealed_at, era, last_tx, last_id,"
                        + " records, digests, seal) values (?, ?, ?::smallint, ?::text::xid8, ?::bigint, ?, ?, ?)")) {
            insert.setLong(1, seal.number());
            insert.setObject(2, seal.sealedAt().atOffset(ZoneOffset.UTC));
            bind(insert, 3, seal.last());
            insert.setArray(6, connection.createArrayOf("bigint", seal.records().toArray()));
            insert.setBytes(7, joined(seal.digests()));
            insert.setBytes(8, seal.value().bytes());
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setInt(first, place.era());
        statement.setString(first + 1, Long.toString(place.tx()));
        statement.setLong(first + 2, place.id());
    }

    private static List<ChainedRecord> records(PreparedStatement select) throws SQLException {
        var found = new ArrayList<ChainedRecord>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var values = new LinkedHashMap<String, String>();
                values.put("at", instant(row, "at").toString());
                for (var column : TEXTS) {
                    var value = row.getString(column);
                    if (value != null) {
                        values.put(column, value);
                    }
                }
                found.add(
                        new ChainedRecord(new Place(row.getInt("era"), row.getLong("tx"), row.getLong("id")), values));
            }
        }
        return found;
    }

    private static List<Seal> seals(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Seal>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Seal(
                        row.getLong("number"),
                        instant(row, "sealed_at"),
                        new Place(row.getInt("era"), row.getLong("tx"), row.getLong("last_id")),
                        List.of((Long[]) row.getArray("records").getArray()),
                        split(row.getBytes("digests")),
                        Sha256.of(row.getBytes("seal"))));
            }
        }
        return found;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[] joined(List<Sha256> digests) {
        var all = new byte[digests.size() * Sha256.LENGTH];
        for (int i = 0; i < digests.size(); i++) {
            System.arraycopy(digests.get(i).bytes(), 0, all, i * Sha256.LENGTH, Sha256.LENGTH);
        }
        return all;
    }

    private static List<Sha256> split(byte[] all) {
        var digests = new ArrayList<Sha256>();
        for (int at = 0; at < all.length; at += Sha256.LENGTH) {
            digests.add(Sha256.of(Arrays.copyOfRange(all, at, at + Sha256.LENGTH)));
        }
        return digests;
    }
}
