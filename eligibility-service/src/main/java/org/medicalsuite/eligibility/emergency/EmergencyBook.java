package org.medicalsuite.eligibility.emergency;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.reading.PersonReferences;

/** Keeps emergency accesses and their reviews. */
@Singleton
class EmergencyBook {
    private static final String FIND = """
            select * from emergency_access left join emergency_review on access_id = id
            where (access_id is not null) = ? order by at desc, id limit ?""";

    private final AgroalDataSource dataSource;
    private final PersonReferences references;

    EmergencyBook(AgroalDataSource dataSource, PersonReferences references) {
        this.dataSource = dataSource;
        this.references = references;
    }

    void open(String id, Caller caller, EmergencyRequest request, Instant at, Instant until) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into emergency_access"
                        + " (id, at, until, actor, client, roles, acting_for, person, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setObject(3, until.atOffset(ZoneOffset.UTC));
            insert.setString(4, caller.subject());
            insert.setString(5, caller.client());
            insert.setString(6, AuditTrail.roles(caller));
            insert.setString(7, AuditTrail.actingFor(caller));
            insert.setString(8, request.cin().value());
            insert.setString(9, request.reason());
            insert.executeUpdate();
        }
    }

    List<RecordedAccess> find(boolean reviewed, int most) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setBoolean(1, reviewed);
            select.setInt(2, most);
            var found = new ArrayList<RecordedAccess>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(access(row));
                }
            }
            return found;
        }
    }

    /** The person of an access; empty where there is none of that number. */
    Optional<Cin> person(String id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select person from emergency_access where id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new Cin(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** False where it was reviewed before. */
    boolean review(String id, Caller reviewer, EmergencyReview review, Instant at) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into emergency_review"
                        + " (access_id, reviewed_at, reviewer, finding, note) values (?, ?, ?, ?, ?)"
                        + " on conflict (access_id) do nothing")) {
            insert.setString(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, reviewer.subject());
            insert.setString(4, review.finding().name());
            insert.setString(5, review.note());
            return insert.executeUpdate() == 1;
        }
    }

    private RecordedAccess access(ResultSet row) throws SQLException {
        return new RecordedAccess(
                row.getString("id"),
                instant(row, "at"),
                instant(row, "until"),
                row.getString("actor"),
                row.getString("client"),
                List.of(row.getString("roles").split(" ")),
                row.getString("acting_for"),
                references.of(new Cin(row.getString("person"))).person(),
                row.getString("reason"),
                review(row));
    }

    private static RecordedAccess.@Nullable Review review(ResultSet row) throws SQLException {
        return row.getString("access_id") == null
                ? null
                : new RecordedAccess.Review(
                        instant(row, "reviewed_at"),
                        row.getString("reviewer"),
                        EmergencyReview.Finding.valueOf(row.getString("finding")),
                        row.getString("note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
