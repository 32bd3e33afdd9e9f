package org.medicalsuite.eligibility.inquiry;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.RequestId;

/** Answers as they were given, under their numbers. */
@ApplicationScoped
class Verifications {
    private final AgroalDataSource dataSource;

    Verifications(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    // The answer and its audit record in one statement, which is its own transaction: neither is ever there without the
    // other, and an inquiry costs one round trip for reading and one for writing.
    private static final String KEEP = """
            with kept as (
                insert into verification (evc, at, asked_by, person_id, service_date, outcome, answer)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (evc) do nothing returning evc)
            insert into audit_record (actor, client, roles, deed, person, subject, purpose, outcome, request_id)
            select ?, ?, ?, ?, ?, evc, ?, ?, ? from kept""";

    /** Keeps an answer with the record of who asked; false where its number is taken and nothing was kept. */
    boolean keep(Kept kept, Caller caller, AuditTrail.Entry entry) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, kept.evc().value());
            insert.setTimestamp(2, Timestamp.from(kept.at()));
            insert.setString(3, caller.subject());
            if (kept.person() == null) {
                insert.setNull(4, Types.BIGINT);
            } else {
                insert.setLong(4, kept.person());
            }
            insert.setObject(5, kept.serviceDate());
            insert.setString(6, entry.outcome());
            insert.setString(7, kept.answer());
            insert.setString(8, caller.subject());
            insert.setString(9, caller.client());
            insert.setString(
                    10, caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
            insert.setString(11, entry.deed());
            insert.setString(12, entry.person() == null ? null : entry.person().value());
            insert.setString(13, entry.purpose());
            insert.setString(14, entry.outcome());
            insert.setString(15, RequestId.current());
            return insert.executeUpdate() == 1;
        }
    }

    Optional<Stored> find(Evc evc) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select v.asked_by, v.outcome, v.answer, p.cin
                        from verification v left join person p on p.id = v.person_id where v.evc = ?""")) {
            select.setString(1, evc.value());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(
                                row.getString("asked_by"),
                                row.getString("outcome"),
                                row.getString("answer"),
                                row.getString("cin")))
                        : Optional.empty();
            }
        }
    }

    /**
     * An answer to be kept.
     *
     * @param person whom it is about; null where nobody was found
     * @param answer the JSON that leaves
     */
    record Kept(Evc evc, Instant at, @Nullable Long person, LocalDate serviceDate, String answer) {}

    /** An answer that was kept. */
    record Stored(
            String askedBy,
            String outcome,
            String answer,
            @Nullable String cin) {}
}
