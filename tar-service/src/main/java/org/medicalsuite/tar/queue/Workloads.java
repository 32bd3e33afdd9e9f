package org.medicalsuite.tar.queue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.queue.Workload.CategoryLoad;
import org.medicalsuite.tar.queue.Workload.DecidedCount;

/** Counts what waits for the caller's side and what its deciders have done. */
@ApplicationScoped
public class Workloads {
    private static final String WAITING = """
            select category,
                count(*) filter (where status <> 'DEFERRED') as open,
                count(*) filter (where status <> 'DEFERRED' and due < ?) as overdue,
                count(*) filter (where status <> 'DEFERRED' and due >= ? and due <= ?) as due_soon,
                count(*) filter (where status = 'DEFERRED') as deferred
            from open_line where programme = ? and (plan_code is null or plan_code = any(?))
              and (?::text is null or field_office = ?)
            group by category order by category""";

    // What time decided was decided by nobody; an extension, a question or a digit is no decision.
    private static final String DECIDED = """
            select (at at time zone ?)::date as day, actor_subject, count(*) as lines
            from tar_event join tar using (tar_number)
            where kind in ('APPROVE', 'MODIFY', 'DENY') and at >= ?
              and programme = ? and (plan_code is null or plan_code = any(?))
              and (?::text is null or field_office = ?)
            group by day, actor_subject order by day desc, actor_subject""";

    private final AgroalDataSource dataSource;
    private final SharedAudit audit;
    private final Clock clock;

    public Workloads(AgroalDataSource dataSource, SharedAudit audit, Clock clock) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The figures of the caller's side.
     *
     * @param dueWithin days from today on, today being 0
     * @param lastDays how many days of decisions, today included
     */
    public Workload of(Caller caller, QueueFilter filter, int dueWithin, int lastDays) {
        var now = clock.instant();
        audit.record(caller, new AuditTrail.Entry("tar.workload", null, null, "operations", "shown"));
        try (var connection = dataSource.getConnection()) {
            return new Workload(
                    now,
                    waiting(connection, caller, filter, now, dueWithin),
                    decided(connection, caller, filter, now, lastDays));
        } catch (SQLException e) {
            throw new IllegalStateException("The workload could not be counted", e);
        }
    }

    private static List<CategoryLoad> waiting(
            Connection connection, Caller caller, QueueFilter filter, Instant now, int dueWithin) throws SQLException {
        try (var select = connection.prepareStatement(WAITING)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setObject(3, startOf(Deadlines.localDay(now).plusDays(dueWithin + 1L)));
            select.setString(4, programme(caller).name());
            select.setArray(5, connection.createArrayOf("text", caller.plans().toArray()));
            select.setString(6, filter.office());
            select.setString(7, filter.office());
            try (var row = select.executeQuery()) {
                var loads = new ArrayList<CategoryLoad>();
                while (row.next()) {
                    loads.add(new CategoryLoad(
                            ServiceCategory.valueOf(row.getString("category")),
                            row.getLong("open"),
                            row.getLong("overdue"),
                            row.getLong("due_soon"),
                            row.getLong("deferred")));
                }
                return List.copyOf(loads);
            }
        }
    }

    private static List<DecidedCount> decided(
            Connection connection, Caller caller, QueueFilter filter, Instant now, int lastDays) throws SQLException {
        try (var select = connection.prepareStatement(DECIDED)) {
            select.setString(1, Deadlines.CALIFORNIA.getId());
            select.setObject(2, startOf(Deadlines.localDay(now).minusDays(lastDays - 1L)));
            select.setString(3, programme(caller).name());
            select.setArray(4, connection.createArrayOf("text", caller.plans().toArray()));
            select.setString(5, filter.office());
            select.setString(6, filter.office());
            try (var row = select.executeQuery()) {
                var counts = new ArrayList<DecidedCount>();
                while (row.next()) {
                    counts.add(new DecidedCount(
                            row.getObject("day", LocalDate.class),
                            row.getString("actor_subject"),
                            row.getLong("lines")));
                }
                return List.copyOf(counts);
            }
        }
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Deadlines.CALIFORNIA).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Programme programme(Caller caller) {
        return caller.is(Role.STATE_CONSULTANT) ? Programme.FEE_FOR_SERVICE : Programme.PLAN;
    }
}
