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
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.together.Together;

/** Finds people with all that was known at an instant about a day; one statement, whoever is sought and how. */
@ApplicationScoped
public class People {
    private static final int LARGEST_GROUP = 64;

    // Only a share of cost looks into the ledger, under the person's own case number, which is the first.
    private static final String CLEARED = """
            case when s.kind = 'SHARE_OF_COST' then (
                select json_agg(json_build_object('serviceDate', c.service_date,
                    'amount', (c.counted_cents / 100.0)::numeric(15, 2)::text) order by c.id)
                from share_of_cost_clearance c
                where c.case_number = s.fact -> 'caseNumbers' ->> 0
                    and c.month = date_trunc('month', q.day::timestamp)::date and c.reverses is null and c.at <= q.at
                    and not exists (select from share_of_cost_clearance r where r.reverses = c.number and r.at <= q.at)
            ) end as cleared""";

    // A frozen CIN leads to the live record.
    private static final String BY_CIN = facts("""
            unnest(?::text[], ?::date[], ?::timestamptz[]) with ordinality as q (cin, day, at, number)
            join person c on c.cin = q.cin
            left join person_merge m on m.frozen_id = c.id and m.known @> q.at
            left join person l on l.id = m.live_id
            cross join lateral (select coalesce(l.id, c.id) as id, coalesce(l.cin, c.cin) as cin) p""");

    // Two people are enough to know that a name is not unique.
    private static final String BY_NAME = facts("""
            (values (1, ?::date, ?::timestamptz, ?::date, ?::text, ?::text))
                as q (number, day, at, birth_date, last_key, first_key)
            join person p on p.id in (
                select n.person_id from demographics n
                where n.birth_date = q.birth_date and n.last_key = q.last_key and n.first_key = q.first_key
                    and n.known @> q.at and not exists (
                        select from person_merge m where m.frozen_id = n.person_id and m.known @> q.at)
                limit 2)""");

    private final AgroalDataSource dataSource;
    private final FactJson facts;
    private final Together<ByCin, List<KnownPerson>> byCin;

    /**
     * @param lanes how many groups of inquiries may read at the same time; those that come while all lanes are taken
     *     are read together by the next
     */
    public People(
            AgroalDataSource dataSource,
            FactJson facts,
            @ConfigProperty(name = "eligibility.inquiry.lanes", defaultValue = "2") int lanes) {
        this.dataSource = dataSource;
        this.facts = facts;
        this.byCin = new Together<>(lanes, LARGEST_GROUP, this::readByCin);
    }

    /** The person with this CIN, or the one that it leads to after a merge; none or one. */
    public List<KnownPerson> byCin(Cin cin, LocalDate day, Instant knownAt) {
        return byCin.ask(new ByCin(cin, day, knownAt));
    }

    /** The people with these name keys and birth date; two where there are more than one. */
    public List<KnownPerson> byName(
            String lastKey, String firstKey, LocalDate birthDate, LocalDate day, Instant knownAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BY_NAME)) {
            select.setObject(1, day);
            select.setTimestamp(2, Timestamp.from(knownAt));
            select.setObject(3, birthDate);
            select.setString(4, lastKey);
            select.setString(5, firstKey);
            return read(select, 1).getFirst();
        }
    }

    private List<List<KnownPerson>> readByCin(List<ByCin> questions) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BY_CIN)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", questions.stream().map(q -> q.cin.value()).toArray(String[]::new)));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "date", questions.stream().map(q -> q.day).toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz", questions.stream().map(q -> q.at).toArray()));
            return read(select, questions.size());
        } catch (SQLException e) {
            throw new IllegalStateException("People could not be read", e);
        }
    }

    private List<List<KnownPerson>> read(PreparedStatement select, int questions) throws SQLException {
        var answers = IntStream.range(0, questions)
                .<List<KnownPerson>>mapToObj(_ -> new ArrayList<>())
                .toList();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var person = person(answers.get(row.getInt(1) - 1), row);
                var span = SpanRows.span(row, facts);
                if (span != null) {
                    person.spans().add(span);
                    person.clearances().addAll(facts.clearances(row.getString("cleared")));
                }
            }
        }
        // In the order in which they were stated, whatever way the database found them.
        answers.forEach(found -> found.forEach(person -> person.spans().sort(Comparator.comparingLong(KnownSpan::id))));
        return answers;
    }

    /** The person of this row, added to those found where it is the first row about it. */
    private static KnownPerson person(List<KnownPerson> found, ResultSet row) throws SQLException {
        var id = row.getLong("id");
        for (var person : found) {
            if (person.id() == id) {
                return person;
            }
        }
        var person = new KnownPerson(
                id,
                new Cin(row.getString("cin")),
                SpanRows.demographics(row),
                SpanRows.instant(row, "demographics_since"),
                new ArrayList<>(),
                new ArrayList<>());
        found.add(person);
        return person;
    }

    /** One question a row, {@code q(number, day, at)}, and who is sought, as {@code p}. */
    private static String facts(String people) {
        // A lateral of its own, so that both the person and the day bound what is read of the index.
        return """
                select q.number, p.id, p.cin, %s, %s, %s
                from %s
                join demographics d on d.person_id = p.id and d.known @> q.at
                left join lateral (
                    select * from eligibility_span e
                    where e.person_id = p.id and coalesce(upper(e.valid), 'infinity'::date) > q.day
                        and e.valid @> q.day and e.known @> q.at offset 0) s on true""".formatted(SpanRows.DEMOGRAPHICS, SpanRows.SPAN, CLEARED, people);
    }

    private record ByCin(Cin cin, LocalDate day, Instant at) {}
}
