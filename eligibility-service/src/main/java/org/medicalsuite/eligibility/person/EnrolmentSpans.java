package org.medicalsuite.eligibility.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.medicalsuite.eligibility.fact.Revision;
import org.medicalsuite.kernel.DateSpan;

/** Corrects what is known of one locked person because of an enrolment record, which becomes the origin of what is added. */
@ApplicationScoped
public class EnrolmentSpans {
    private static final Revision NOTHING = new Revision(Set.of(), List.of());

    private final AgroalDataSource dataSource;
    private final FactJson facts;
    private final Clock clock;

    public EnrolmentSpans(AgroalDataSource dataSource, FactJson facts, Clock clock) {
        this.dataSource = dataSource;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Ends what was known and adds what is.
     *
     * @param before from {@link Revisions#lock} in the same transaction
     * @param record id of the enrolment record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(KnownPerson before, Revision revision, String record) throws SQLException {
        var at = learnedAt(before);
        try (var connection = dataSource.getConnection()) {
            RevisionRows.end(connection, "eligibility_span", "id", at, List.copyOf(revision.ended()));
            add(connection, before.id(), revision.added(), record, at);
        }
    }

    private void add(Connection connection, long person, List<Revision.Added> added, String record, Instant at)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into eligibility_span (person_id, kind, code, fact, valid, replaces, known, enrolment_record_id)
                values (?, ?, ?, ?::jsonb, daterange(?, ?, '[]'), ?, tstzrange(?, null), ?)""")) {
            for (var span : added) {
                insert.setLong(1, person);
                insert.setString(2, span.fact().kind().name());
                insert.setString(3, span.fact().key());
                insert.setString(4, facts.write(span.fact()));
                days(insert, span.valid());
                insert.setObject(7, span.replaces());
                insert.setTimestamp(8, Timestamp.from(at));
                insert.setString(9, record);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void days(PreparedStatement insert, DateSpan valid) throws SQLException {
        insert.setObject(5, valid.from());
        insert.setObject(6, valid.thru());
    }

    /** Now; but later than anything known of the person, so that no span is known for no time at all. */
    private Instant learnedAt(KnownPerson before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = new Change(before, null, NOTHING, 0).lastLearned().plus(1, ChronoUnit.MICROS);
        return last.isAfter(now) ? last : now;
    }
}
