package org.medicalsuite.eligibility.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the rows of files; {@link StoredFiles} reads them, {@link FileLanes} counts what is applied. */
@ApplicationScoped
class FileRecords {
    private final AgroalDataSource dataSource;
    private final Duration lease;

    /**
     * @param lease how long a worker may be silent before it is taken for dead; it says that it lives with every few
     *     thousand members
     */
    FileRecords(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "eligibility.enrolment.lease", defaultValue = "60s") Duration lease) {
        this.dataSource = dataSource;
        this.lease = lease;
    }

    /** Enters a file that was never seen; false where its digest is there already. */
    boolean enter(String id, byte[] sha256, long bytes, String receivedBy, UUID worker, Instant now)
            throws SQLException {
        return update("""
                insert into enrollment_file (id, sha256, bytes, sender, receiver, interchange_control, group_control,
                    reference, members, state, received_at, received_by, worker, leased_until)
                values (?, ?, ?, '', '', '', '', '', 0, 'READING', ?, ?, ?, ?) on conflict (sha256) do nothing""", id, sha256, bytes, at(now), receivedBy, worker, leased(now)) == 1;
    }

    /** Takes over a file whose worker died; false where it is done or its worker lives. */
    boolean takeOver(String id, UUID worker, Instant now) throws SQLException {
        return update("""
                update enrollment_file set worker = ?, leased_until = ?
                where id = ? and state <> 'APPLIED' and leased_until < ?""", worker, leased(now), id, at(now)) == 1;
    }

    /** Says how far the reading is. */
    void reading(String id, UUID worker, long bytesRead, int members, Instant now) throws SQLException {
        require(update("""
                update enrollment_file set bytes_read = ?, members = ?, leased_until = ?
                where id = ? and worker = ? and state = 'READING'""", bytesRead, members, leased(now), id, worker));
    }

    /** The file was found whole and all its members are staged. */
    void read(String id, UUID worker, Envelope envelope, Instant now) throws SQLException {
        require(update(
                """
                update enrollment_file set state = 'APPLYING', sender = ?, receiver = ?, interchange_control = ?,
                    group_control = ?, reference = ?, full_file = ?, members = ?, bytes_read = bytes, leased_until = ?
                where id = ? and worker = ? and state = 'READING'""",
                envelope.sender(),
                envelope.receiver(),
                envelope.interchangeControl(),
                envelope.groupControl(),
                envelope.reference(),
                envelope.full(),
                envelope.members(),
                leased(now),
                id,
                worker));
    }

    /** A file that could not be used leaves nothing. */
    void remove(String id, UUID worker) throws SQLException {
        require(update("delete from enrollment_file where id = ? and worker = ? and state = 'READING'", id, worker));
    }

    /** Counts a batch in the transaction that applied it; throws where another worker has taken the file over. */
    void progress(String id, UUID worker, Instant now, int applied, int unchanged, int quarantined)
            throws SQLException {
        require(update(
                """
                update enrollment_file set applied = applied + ?, unchanged = unchanged + ?,
                    quarantined = quarantined + ?, done = done + ?, leased_until = ?
                where id = ? and worker = ? and state = 'APPLYING'""", applied, unchanged, quarantined, applied + unchanged + quarantined, leased(now), id, worker));
    }

    void finish(String id, UUID worker, Instant now) throws SQLException {
        require(update("""
                update enrollment_file set state = 'APPLIED', applied_at = ?
                where id = ? and worker = ? and done = members""", at(now), id, worker));
    }

    /** Files that were found whole and whose workers died. */
    List<String> abandoned(Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select id from enrollment_file where state = 'APPLYING' and leased_until < ?")) {
            select.setTimestamp(1, at(now));
            var ids = new ArrayList<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
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

    private int update(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static void require(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The file was taken over by another worker");
        }
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private Timestamp leased(Instant now) {
        return Timestamp.from(now.plus(lease));
    }
}
