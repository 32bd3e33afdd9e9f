package org.medicalsuite.eligibility.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.kernel.DateSpan;

/** The columns that describe a person and a span, and how they are read. */
final class SpanRows {
    static final String DEMOGRAPHICS = """
            d.last_name, d.first_name, d.middle_name, d.birth_date, d.sex, d.death_date, d.card_check_digit,
            d.card_issued, lower(d.known) as demographics_since""";

    // upper() of a daterange is the day after the last.
    static final String SPAN = """
            s.id as span_id, s.kind, s.fact, lower(s.valid) as valid_from, upper(s.valid) - 1 as valid_thru,
            lower(s.known) as known_since""";

    private SpanRows() {}

    static @Nullable Demographics demographics(ResultSet row) throws SQLException {
        var lastName = row.getString("last_name");
        return lastName == null
                ? null
                : new Demographics(
                        lastName,
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex"),
                        row.getObject("death_date", LocalDate.class),
                        row.getString("card_check_digit"),
                        row.getObject("card_issued", LocalDate.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The span in this row, or null where the person has none. */
    static @Nullable KnownSpan span(ResultSet row, FactJson facts) throws SQLException {
        var since = instant(row, "known_since");
        return since == null
                ? null
                : new KnownSpan(
                        row.getLong("span_id"),
                        facts.read(row.getString("kind"), row.getString("fact")),
                        new DateSpan(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_thru", LocalDate.class)),
                        since);
    }
}
