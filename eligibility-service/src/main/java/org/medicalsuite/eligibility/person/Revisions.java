package org.medicalsuite.eligibility.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.kernel.Cin;

/**
 * Corrects what is known of many people in one transaction and a handful of statements, however many they are. People
 * are locked in the order of their CINs, so that two files at once wait for each other and never deadlock.
 */
@ApplicationScoped
public class Revisions {
    /** People whose change is written by COPY rather than by inserts. */
    private static final int WORTH_A_COPY = 50;

    private final AgroalDataSource dataSource;
    private final FactJson facts;

    public Revisions(AgroalDataSource dataSource, FactJson facts) {
        this.dataSource = dataSource;
        this.facts = facts;
    }

    /** What is known of these people now; a CIN that is new gets an empty record. They stay locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Cin, KnownPerson> lock(Collection<Cin> cins) throws SQLException {
        var people = new HashMap<Cin, KnownPerson>();
        try (var connection = dataSource.getConnection()) {
            var names = connection.createArrayOf(
                    "text", cins.stream().map(Cin::value).sorted().toArray());
            enter(connection, names, people);
            if (people.size() < cins.size()) {
                lockKnown(connection, names, people);
                // Read after the locks are held, so that what another file has just committed is seen.
                read(connection, names, people);
            }
        }
        return people;
    }

    /** People who are new; nobody else sees them before the commit. */
    private static void enter(Connection connection, Array cins, Map<Cin, KnownPerson> people) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into person (cin) select unnest(?) on conflict (cin) do nothing returning id, cin")) {
            insert.setArray(1, cins);
            try (var row = insert.executeQuery()) {
                put(row, people);
            }
        }
    }

    private static void lockKnown(Connection connection, Array cins, Map<Cin, KnownPerson> people) throws SQLException {
        try (var lock = connection.prepareStatement(
                "select id, cin from person where cin = any(?) order by cin for no key update")) {
            lock.setArray(1, cins);
            try (var row = lock.executeQuery()) {
                put(row, people);
            }
        }
    }

    private static void put(ResultSet row, Map<Cin, KnownPerson> people) throws SQLException {
        while (row.next()) {
            var cin = new Cin(row.getString("cin"));
            people.put(cin, new KnownPerson(row.getLong("id"), cin, null, null, List.of()));
        }
    }

    private void read(Connection connection, Array cins, Map<Cin, KnownPerson> people) throws SQLException {
        var spans = new HashMap<Cin, List<KnownSpan>>();
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
            RevisionRows.end(
                    connection,
                    "demographics",
                    "person_id",
                    at,
                    changes.stream()
                            .filter(change ->
                                    change.who() != null && change.before().who() != null)
                            .map(change -> change.before().id())
                            .toList());
            RevisionRows.end(
                    connection,
                    "eligibility_span",
                    "id",
                    at,
                    changes.stream()
                            .flatMap(change -> change.revision().ended().stream())
                            .toList());
            if (changes.size() < WORTH_A_COPY) {
                RevisionRows.addDemographics(connection, file, at, changes);
                RevisionRows.addSpans(connection, facts, file, at, changes);
                return;
            }
        }
        RevisionCopy.demographics(dataSource, file, at, changes);
        RevisionCopy.spans(dataSource, facts, file, at, changes);
    }
}
