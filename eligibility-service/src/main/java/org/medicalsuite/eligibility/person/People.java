package org.medicalsuite.eligibility.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.kernel.Cin;

/** Finds people with all that was known at an instant about a day; one statement, whoever is sought and how. */
@ApplicationScoped
public class People {
    // Only a share of cost looks into the ledger, under the person's own case number, which is the first.
    private static final String CLEARED = """
            case when s.kind = 'SHARE_OF_COST' then (
                select json_agg(json_build_object('serviceDate', c.service_date,
                    'amount', (c.counted_cents / 100.0)::numeric(15, 2)::text) order by c.id)
                from share_of_cost_clearance c
                where c.case_number = s.fact -> 'caseNumbers' ->> 0
                    and c.month = date_trunc('month', ?::timestamp)::date and c.reverses is null and c.at <= ?
                    and not exists (select from share_of_cost_clearance r where r.reverses = c.number and r.at <= ?)
            ) end as cleared""";

    private static final String FACTS = """
            select p.id, p.cin, %s, %s, %s
            from person p
            join demographics d on d.person_id = p.id and d.known @> ?::timestamptz
            left join eligibility_span s on s.person_id = p.id and s.valid @> ?::date and s.known @> ?::timestamptz
            where\s""".formatted(SpanRows.DEMOGRAPHICS, SpanRows.SPAN, CLEARED);

    // A frozen CIN leads to the live record.
    private static final String BY_CIN = FACTS + """
            p.id = (select coalesce(m.live_id, c.id) from person c
                    left join person_merge m on m.frozen_id = c.id and m.known @> ?::timestamptz
                    where c.cin = ?)""";

    // Two people are enough to know that a name is not unique.
    private static final String BY_NAME = FACTS + """
            p.id in (select person_id from demographics
                     where birth_date = ? and last_key = ? and first_key = ? and known @> ?::timestamptz
                         and not exists (select from person_merge m
                                         where m.frozen_id = demographics.person_id and m.known @> ?::timestamptz)
                     limit 2)""";

    private final AgroalDataSource dataSource;
    private final FactJson facts;

    public People(AgroalDataSource dataSource, FactJson facts) {
        this.dataSource = dataSource;
        this.facts = facts;
    }

    /** The person with this CIN, or the one that it leads to after a merge; none or one. */
    public List<KnownPerson> byCin(Cin cin, LocalDate day, Instant knownAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BY_CIN)) {
            about(select, day, knownAt);
            select.setTimestamp(7, Timestamp.from(knownAt));
            select.setString(8, cin.value());
            return read(select);
        }
    }

    /** The people with these name keys and birth date; two where there are more than one. */
    public List<KnownPerson> byName(
            String lastKey, String firstKey, LocalDate birthDate, LocalDate day, Instant knownAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BY_NAME)) {
            about(select, day, knownAt);
            select.setObject(7, birthDate);
            select.setString(8, lastKey);
            select.setString(9, firstKey);
            select.setTimestamp(10, Timestamp.from(knownAt));
            select.setTimestamp(11, Timestamp.from(knownAt));
            return read(select);
        }
    }

    private static void about(PreparedStatement select, LocalDate day, Instant knownAt) throws SQLException {
        var known = Timestamp.from(knownAt);
        select.setObject(1, day);
        select.setTimestamp(2, known);
        select.setTimestamp(3, known);
        select.setTimestamp(4, known);
        select.setObject(5, day);
        select.setTimestamp(6, known);
    }

    private List<KnownPerson> read(PreparedStatement select) throws SQLException {
        Map<Long, KnownPerson> people = new LinkedHashMap<>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var person = people.computeIfAbsent(row.getLong("id"), _ -> unchecked(row));
                var span = SpanRows.span(row, facts);
                if (span != null) {
                    person.spans().add(span);
                    person.clearances().addAll(facts.clearances(row.getString("cleared")));
                }
            }
        }
        // In the order in which they were stated, whatever way the database found them.
        people.values().forEach(person -> person.spans().sort(Comparator.comparingLong(KnownSpan::id)));
        return List.copyOf(people.values());
    }

    private static KnownPerson unchecked(ResultSet row) {
        try {
            return new KnownPerson(
                    row.getLong("id"),
                    new Cin(row.getString("cin")),
                    SpanRows.demographics(row),
                    SpanRows.instant(row, "demographics_since"),
                    new ArrayList<>(),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("A person could not be read", e);
        }
    }
}
