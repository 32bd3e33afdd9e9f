package org.medicalsuite.eligibility.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.fact.Revision;
import org.medicalsuite.kernel.Cin;

/**
 * Corrects what is known of many people in one transaction and a handful of statements, however many they are. People
 * are locked in the order of their CINs, so that two files at once wait for each other and never deadlock.
 */
@ApplicationScoped
public class Revisions {
    private final AgroalDataSource dataSource;
    private final FactJson facts;

    public Revisions(AgroalDataSource dataSource, FactJson facts) {
        this.dataSource = dataSource;
        this.facts = facts;
    }

    /** What is known of these people now; a CIN that is new gets an empty record. They stay locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Cin, KnownPerson> lock(Collection<Cin> cins) throws SQLException {
        var people = new TreeMap<Cin, KnownPerson>();
        try (var connection = dataSource.getConnection()) {
            var names = connection.createArrayOf(
                    "text", cins.stream().map(Cin::value).sorted().toArray());
            try (var insert = connection.prepareStatement(
                    "insert into person (cin) select unnest(?) on conflict (cin) do nothing")) {
                insert.setArray(1, names);
                insert.executeUpdate();
            }
            try (var lock = connection.prepareStatement(
                    "select id, cin from person where cin = any(?) order by cin for update")) {
                lock.setArray(1, names);
                try (var row = lock.executeQuery()) {
                    while (row.next()) {
                        var cin = new Cin(row.getString("cin"));
                        people.put(cin, new KnownPerson(row.getLong("id"), cin, null, null, List.of()));
                    }
                }
            }
            // Read after the locks are held, so that what another file has just committed is seen.
            read(connection, names, people);
        }
        return people;
    }

    private void read(Connection connection, Array cins, Map<Cin, KnownPerson> people) throws SQLException {
        var spans = new TreeMap<Cin, List<KnownSpan>>();
        try (var select = connection.prepareStatement("""
                select p.id, p.cin, %s, %s
                from person p
                left join demographics d on d.person_id = p.id and upper_inf(d.known)
                left join eligibility_span s on s.person_id = p.id and upper_inf(s.known)
                where p.cin = any(?)""".formatted(SpanRows.DEMOGRAPHICS, SpanRows.SPAN))) {
            select.setArray(1, cins);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var cin = new Cin(row.getString("cin"));
                    var ofPerson = spans.computeIfAbsent(cin, _ -> new ArrayList<>());
                    var span = SpanRows.span(row, facts);
                    if (span != null) {
                        ofPerson.add(span);
                    }
                    people.put(cin, person(row, cin, ofPerson));
                }
            }
        }
    }

    private static KnownPerson person(ResultSet row, Cin cin, List<KnownSpan> spans) throws SQLException {
        return new KnownPerson(
                row.getLong("id"), cin, SpanRows.demographics(row), SpanRows.instant(row, "demographics_since"), spans);
    }

    /** Writes what has changed: ends what was known, then adds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String file, Instant at, List<Change> changes) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            end(
                    connection,
                    "demographics",
                    "person_id",
                    at,
                    changes.stream()
                            .filter(change ->
                                    change.who() != null && change.before().who() != null)
                            .map(change -> change.before().id())
                            .toList());
            end(
                    connection,
                    "eligibility_span",
                    "id",
                    at,
                    changes.stream()
                            .flatMap(change -> change.revision().ended().stream())
                            .toList());
            addDemographics(connection, file, at, changes);
            addSpans(connection, file, at, changes);
        }
    }

    private static void end(Connection connection, String table, String column, Instant at, List<Long> ids)
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

    private static void addDemographics(Connection connection, String file, Instant at, List<Change> changes)
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

    private void addSpans(Connection connection, String file, Instant at, List<Change> changes) throws SQLException {
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

    /**
     * What changes for one person.
     *
     * @param before what was known, from {@link #lock}
     * @param who the demographics where they differ from what was known, else null
     * @param segment where the file says so: number of the INS segment, ISA being 1
     */
    public record Change(KnownPerson before, @Nullable Demographics who, Revision revision, int segment) {
        public boolean changesNothing() {
            return who == null && revision.changesNothing();
        }

        /** The latest instant at which anything about the person was learned. */
        public Instant lastLearned() {
            return Stream.concat(
                            Stream.ofNullable(before.knownSince()),
                            before.spans().stream().map(KnownSpan::knownSince))
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }
}
