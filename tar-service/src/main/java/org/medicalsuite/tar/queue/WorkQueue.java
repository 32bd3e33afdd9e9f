package org.medicalsuite.tar.queue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.need.ServiceCategory;

/** Finds what waits for the caller's decision: the state's requests for its consultants, a plan's for the plan. */
@ApplicationScoped
public class WorkQueue {
    private static final String SELECT = """
            select tar_number, line, status, category, field_office, due from open_line
            where status <> 'DEFERRED' and programme = ? and (due, tar_number, line) > (?, ?, ?)""";

    private static final String IN_ORDER = " order by due, tar_number, line limit ?";

    private final AgroalDataSource dataSource;
    private final SharedAudit audit;
    private final Clock clock;

    public WorkQueue(AgroalDataSource dataSource, SharedAudit audit, Clock clock) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.clock = clock;
    }

    /** The entries behind a cursor, the earliest due first, in one statement. */
    public QueuePage page(Caller caller, QueueFilter filter, QueueCursor after, int limit) {
        var entries = entries(caller, filter, after, limit);
        audit.record(
                caller,
                new AuditTrail.Entry("tar.queue", null, null, "operations", entries.isEmpty() ? "empty" : "shown"));
        return page(entries, limit);
    }

    private List<QueueEntry> entries(Caller caller, QueueFilter filter, QueueCursor after, int limit) {
        var programme = caller.is(Role.STATE_CONSULTANT) ? Programme.FEE_FOR_SERVICE : Programme.PLAN;
        var sql = SELECT
                + (programme == Programme.PLAN ? " and plan_code = any(?)" : "")
                + (filter.category() == null ? "" : " and category = ?")
                + (filter.office() == null ? "" : " and field_office = ?")
                + IN_ORDER;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(connection, select, caller, programme, filter, after, limit);
            return read(select, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("The queue could not be read", e);
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement select,
            Caller caller,
            Programme programme,
            QueueFilter filter,
            QueueCursor after,
            int limit)
            throws SQLException {
        int at = 1;
        select.setString(at++, programme.name());
        select.setObject(at++, after.due().atOffset(ZoneOffset.UTC));
        select.setString(at++, after.tarNumber().value());
        select.setInt(at++, after.line());
        if (programme == Programme.PLAN) {
            select.setArray(
                    at++, connection.createArrayOf("text", caller.plans().toArray()));
        }
        if (filter.category() != null) {
            select.setString(at++, filter.category().name());
        }
        if (filter.office() != null) {
            select.setString(at++, filter.office());
        }
        // One more than asked for tells whether a page follows.
        select.setInt(at, limit + 1);
    }

    private static List<QueueEntry> read(PreparedStatement select, Instant now) throws SQLException {
        try (var row = select.executeQuery()) {
            var entries = new ArrayList<QueueEntry>();
            while (row.next()) {
                var due = row.getObject("due", OffsetDateTime.class).toInstant();
                entries.add(new QueueEntry(
                        new TarNumber(row.getString("tar_number")),
                        row.getInt("line"),
                        LineStatus.valueOf(row.getString("status")),
                        ServiceCategory.valueOf(row.getString("category")),
                        row.getString("field_office"),
                        due,
                        now.isAfter(due)));
            }
            return entries;
        }
    }

    private static QueuePage page(List<QueueEntry> entries, int limit) {
        if (entries.size() <= limit) {
            return new QueuePage(List.copyOf(entries), null);
        }
        var shown = List.copyOf(entries.subList(0, limit));
        return new QueuePage(shown, QueueCursor.of(shown.getLast()).text());
    }
}
