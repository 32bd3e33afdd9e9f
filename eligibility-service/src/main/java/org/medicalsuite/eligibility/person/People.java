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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.kernel.Cin;

/** Finds people with all that was known at an instant about a day; one statement, whoever is sought and how. */
@ApplicationScoped
public class People {
    private static final String FACTS = """
            select p.id, p.cin, %s, %s
            from person p
            join demographics d on d.person_id = p.id and d.known @> ?::timestamptz
            left join eligibility_span s on s.person_id = p.id and s.valid @> ?::date and s.known @> ?::timestamptz
            where\s""".formatted(SpanRows.DEMOGRAPHICS, SpanRows.SPAN);

    private static final String BY_CIN = FACTS + "p.cin = ?";

    // Two people are enough to know that a name is not unique.
    private static final String BY_NAME = FACTS + """
            p.id in (select person_id from demographics
                     where birth_date = ? and last_key = ? and first_key = ? and known @> ?::timestamptz limit 2)""";

    private final AgroalDataSource dataSource;
    private final FactJson facts;

    public People(AgroalDataSource dataSource, FactJson facts) {
        this.dataSource = dataSource;
        this.facts = facts;
    }

    /** The person with this CIN; none or one. */
    public List<KnownPerson> byCin(Cin cin, LocalDate day, Instant knownAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BY_CIN)) {
            about(select, day, knownAt);
            select.setString(4, cin.value());
            return read(select);
        }
    }

    /** The people with these name keys and birth date; two where there are more than one. */
    public List<KnownPerson> byName(
            String lastKey, String firstKey, LocalDate birthDate, LocalDate day, Instant knownAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BY_NAME)) {
            about(select, day, knownAt);
            select.setObject(4, birthDate);
            select.setString(5, lastKey);
            select.setString(6, firstKey);
            select.setTimestamp(7, Timestamp.from(knownAt));
            return read(select);
        }
    }

    private static void about(PreparedStatement select, LocalDate day, Instant knownAt) throws SQLException {
        select.setTimestamp(1, Timestamp.from(knownAt));
        select.setObject(2, day);
        select.setTimestamp(3, Timestamp.from(knownAt));
    }

    private List<KnownPerson> read(PreparedStatement select) throws SQLException {
        Map<Long, KnownPerson> people = new LinkedHashMap<>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var person = people.computeIfAbsent(row.getLong("id"), _ -> unchecked(row));
                var span = SpanRows.span(row, facts);
                if (span != null) {
                    person.spans().add(span);
                }
            }
        }
        return List.copyOf(people.values());
    }

    private static KnownPerson unchecked(ResultSet row) {
        try {
            return new KnownPerson(
                    row.getLong("id"),
                    new Cin(row.getString("cin")),
                    SpanRows.demographics(row),
                    SpanRows.instant(row, "demographics_since"),
                    new ArrayList<KnownSpan>());
        } catch (SQLException e) {
            throw new IllegalStateException("A person could not be read", e);
        }
    }
}
