package org.medicalsuite.eligibility.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes the rows of files and of the members that were set aside; {@link StoredFiles} reads them. */
@ApplicationScoped
class FileRecords {
    /** A worker renews its lease with every batch; one that does not for so long is taken for dead. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final AgroalDataSource dataSource;

    FileRecords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Enters a file that was never seen; false where its digest is there already. */
    boolean enter(String id, byte[] sha256, Envelope envelope, String receivedBy, UUID worker, Instant now)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into enrollment_file (id, sha256, sender, receiver, interchange_control, group_control,
                            reference, members, state, received_at, received_by, worker, leased_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'APPLYING', ?, ?, ?, ?) on conflict (sha256) do nothing""")) {
            insert.setString(1, id);
            insert.setBytes(2, sha256);
            insert.setString(3, envelope.sender());
            insert.setString(4, envelope.receiver());
            insert.setString(5, envelope.interchangeControl());
            insert.setString(6, envelope.groupControl());
            insert.setString(7, envelope.reference());
            insert.setInt(8, envelope.members());
            insert.setTimestamp(9, Timestamp.from(now));
            insert.setString(10, receivedBy);
            insert.setObject(11, worker);
            insert.setTimestamp(12, Timestamp.from(now.plus(LEASE)));
            return insert.executeUpdate() == 1;
        }
    }

    /** Takes over a file whose worker died; false where it is done or its worker lives. */
    boolean takeOver(String id, UUID worker, Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update enrollment_file set worker = ?, leased_until = ?
                        where id = ? and state = 'APPLYING' and leased_until < ?""")) {
            update.setObject(1, worker);
            update.setTimestamp(2, Timestamp.from(now.plus(LEASE)));
            update.setString(3, id);
            update.setTimestamp(4, Timestamp.from(now));
            return update.executeUpdate() == 1;
        }
    }

    /** Counts a batch in the transaction that applied it; throws where another worker has taken the file over. */
    void progress(String id, UUID worker, Instant now, int applied, int unchanged, int quarantined)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update enrollment_file set applied = applied + ?, unchanged = unchanged + ?,
                            quarantined = quarantined + ?, done = done + ?, leased_until = ?
                        where id = ? and worker = ? and state = 'APPLYING'""")) {
            update.setInt(1, applied);
            update.setInt(2, unchanged);
            update.setInt(3, quarantined);
            update.setInt(4, applied + unchanged + quarantined);
            update.setTimestamp(5, Timestamp.from(now.plus(LEASE)));
            update.setString(6, id);
            update.setObject(7, worker);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("The file was taken over by another worker");
            }
        }
    }

    void finish(String id, UUID worker, Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update enrollment_file set state = 'APPLIED', applied_at = ?
                        where id = ? and worker = ? and done = members""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, id);
            update.setObject(3, worker);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("The file was not applied to its end by this worker");
            }
        }
    }

    void quarantine(String id, List<QuarantinedMember> members) throws SQLException {
        if (members.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into quarantined_member (file_id, member, segment, code, message, remedy)
                        values (?, ?, ?, ?, ?, ?)""")) {
            for (var member : members) {
                insert.setString(1, id);
                insert.setInt(2, member.member());
                insert.setInt(3, member.segment());
                insert.setString(4, member.code());
                insert.setString(5, member.message());
                insert.setString(6, member.remedy());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
