package org.medicalsuite.eligibility.inquiry;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as they were given, under their numbers. */
@ApplicationScoped
class Verifications {
    private final AgroalDataSource dataSource;

    Verifications(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps an answer; false where its number is taken. */
    boolean keep(Kept kept) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into verification (evc, at, asked_by, person_id, service_date, outcome, answer)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (evc) do nothing""")) {
            insert.setString(1, kept.evc().value());
            insert.setTimestamp(2, Timestamp.from(kept.at()));
            insert.setString(3, kept.askedBy());
            if (kept.person() == null) {
                insert.setNull(4, Types.BIGINT);
            } else {
                insert.setLong(4, kept.person());
            }
            insert.setObject(5, kept.serviceDate());
            insert.setString(6, kept.outcome());
            insert.setString(7, kept.answer());
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
    record Kept(
            Evc evc,
            Instant at,
            String askedBy,
            @Nullable Long person,
            LocalDate serviceDate,
            String outcome,
            String answer) {}

    /** An answer that was kept. */
    record Stored(
            String askedBy,
            String outcome,
            String answer,
            @Nullable String cin) {}
}
