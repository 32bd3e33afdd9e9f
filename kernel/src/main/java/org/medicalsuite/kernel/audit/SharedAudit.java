package org.medicalsuite.kernel.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;

/**
 * Records of mere reads, which change nothing that they would have to be committed with. All that arrive while one
 * commit is under way are written by the next one together, so that a busy service pays one commit for many readers.
 * Whoever reads waits for the commit all the same: an answer never leaves before its record is safe.
 */
@ApplicationScoped
public class SharedAudit {
    private static final int MOST_AT_ONCE = 500;

    private static final int COLUMNS = AuditTrail.COLUMNS.split(",").length;

    private static final String INSERT = "insert into audit_record (" + AuditTrail.COLUMNS + ") select * from unnest("
            + AuditTrail.PARAMETERS.replace("?", "?::text[]") + ")";

    private final AgroalDataSource dataSource;
    private final ConcurrentLinkedQueue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    public SharedAudit(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes one record and returns when it is committed. Not for use inside a transaction: what belongs to a change is
     * recorded by {@link AuditTrail}.
     */
    @Transactional(Transactional.TxType.NEVER)
    public void record(Caller caller, AuditTrail.Entry entry) {
        var mine = new Pending(AuditTrail.row(caller, entry));
        waiting.add(mine);
        writing.lock();
        try {
            // Whoever held the lock before may have written this record with its own.
            while (!mine.done) {
                writeTogether();
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw new AuditTrail.AuditNotWritten(mine.failure);
        }
    }

    private void writeTogether() {
        var together = new ArrayList<Pending>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
            if (together.size() == MOST_AT_ONCE) {
                break;
            }
        }
        try {
            insert(together);
            together.forEach(pending -> pending.done = true);
        } catch (SQLException | RuntimeException e) {
            // Everybody must hear of it: a record that was taken out of the queue is nobody else's to write.
            together.forEach(pending -> pending.fail(e));
        }
    }

    private void insert(List<Pending> together) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (int column = 0; column < COLUMNS; column++) {
                int at = column;
                insert.setArray(
                        column + 1,
                        connection.createArrayOf(
                                "text",
                                together.stream()
                                        .map(pending -> pending.row.get(at))
                                        .toArray()));
            }
            insert.executeUpdate();
        }
    }

    /** A record that somebody waits for; touched only by whoever holds the lock. */
    private static final class Pending {
        final List<@Nullable String> row;
        boolean done;

        @Nullable
        Exception failure;

        Pending(List<@Nullable String> row) {
            this.row = row;
        }

        void fail(Exception cause) {
            failure = cause;
            done = true;
        }
    }
}
