package org.medicalsuite.eligibility.person;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Revision;

/** The statements that end what was known and add what is, each for many people at once. */
final class RevisionRows {
    private RevisionRows() {}

    static void end(Connection connection, String table, String column, Instant at, List<Long> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(
                "update %s set known = tstzrange(lower(known), ?) where %s = any(?) and upper_inf(known)"
                        .formatted(table, column))) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            if (update.executeUpdate() != ids.size()) {
                throw new IllegalStateException("A span of a locked person was ended by somebody else");
            }
        }
    }

    static void addDemographics(Connection connection, String file, Instant at, List<Change> changes)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into demographics (person_id, last_name, first_name, middle_name, birth_date, sex, death_date,
                    card_check_digit, card_issued, last_key, first_key, segment, known, file_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, tstzrange(?, null), ?)""")) {
            for (var change : changes) {
                var who = change.who();
                if (who != null) {
                    insert.setLong(1, change.before().id());
                    insert.setString(2, who.lastName());
                    insert.setString(3, who.firstName());
                    insert.setString(4, who.middleName());
                    insert.setObject(5, who.birthDate());
                    insert.setString(6, who.sex());
                    insert.setObject(7, who.deathDate());
                    insert.setString(8, who.cardCheckDigit());
                    insert.setObject(9, who.cardIssued());
                    insert.setString(10, NameKey.of(who.lastName()));
                    insert.setString(11, NameKey.of(who.firstName()));
                    insert.setInt(12, change.segment());
                    insert.setTimestamp(13, Timestamp.from(at));
                    insert.setString(14, file);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    static void addSpans(Connection connection, FactJson facts, String file, Instant at, List<Change> changes)
            throws SQLException {
        var rows = changes.stream()
                .flatMap(change -> change.revision().added().stream().map(added -> new Row(change, added)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("""
                insert into eligibility_span (person_id, kind, code, fact, valid, segment, replaces, known, file_id)
                select person, kind, code, fact::jsonb, daterange(first, last, '[]'), segment, replaces,
                    tstzrange(?, null), ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r(person, kind, code, fact, first, last, segment, replaces)""")) {
            insert.setTimestamp(1, Timestamp.from(at));
            insert.setString(2, file);
            insert.setArray(
                    3,
                    array(connection, "bigint", rows, row -> row.change.before().id()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            rows,
                            row -> row.added.fact().kind().name()));
            insert.setArray(
                    5, array(connection, "text", rows, row -> row.added.fact().key()));
            insert.setArray(6, array(connection, "text", rows, row -> facts.write(row.added.fact())));
            insert.setArray(
                    7,
                    array(
                            connection,
                            "date",
                            rows,
                            row -> Date.valueOf(row.added.valid().from())));
            insert.setArray(
                    8,
                    array(
                            connection,
                            "date",
                            rows,
                            row -> row.added
                                    .valid()
                                    .lastDay()
                                    .map(Date::valueOf)
                                    .orElse(null)));
            insert.setArray(9, array(connection, "integer", rows, row -> row.change.segment()));
            insert.setArray(10, array(connection, "bigint", rows, row -> row.added.replaces()));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<Row> rows, Function<Row, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private record Row(Change change, Revision.Added added) {}
}
