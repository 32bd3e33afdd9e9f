package org.medicalsuite.eligibility.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.kernel.Cin;

/** Everything that is known of a person now, for all days, without a lock; a frozen CIN leads to the live record. */
@ApplicationScoped
public class PersonHistories {
    private static final String ALL_DAYS = """
            select p.id, p.cin, %s, %s
            from person p
            join demographics d on d.person_id = p.id and upper_inf(d.known)
            left join eligibility_span s on s.person_id = p.id and upper_inf(s.known)
            where p.id = (select coalesce(m.live_id, c.id) from person c
                          left join person_merge m on m.frozen_id = c.id and upper_inf(m.known)
                          where c.cin = ?)""".formatted(SpanRows.DEMOGRAPHICS, SpanRows.SPAN);

    private final AgroalDataSource dataSource;
    private final FactJson facts;

    public PersonHistories(AgroalDataSource dataSource, FactJson facts) {
        this.dataSource = dataSource;
        this.facts = facts;
    }

    public Optional<KnownPerson> find(Cin cin) throws SQLException {
        @Nullable KnownPerson person = null;
        var spans = new ArrayList<KnownSpan>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(ALL_DAYS)) {
            select.setString(1, cin.value());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var span = SpanRows.span(row, facts);
                    if (span != null) {
                        spans.add(span);
                    }
                    person = new KnownPerson(
                            row.getLong("id"),
                            new Cin(row.getString("cin")),
                            SpanRows.demographics(row),
                            SpanRows.instant(row, "demographics_since"),
                            spans);
                }
            }
        }
        return Optional.ofNullable(person);
    }
}
