package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;

/**
 * Makes the lists of open lines and of time limits anew from the events, request by request, while the service goes on:
 * each request is held for the moment in which its rows are compared. Doing it twice, or at two places, does no harm.
 */
@ApplicationScoped
public class Rebuilding {
    private final AgroalDataSource dataSource;
    private final TarStore store;
    private final UnitMovements movements;
    private final Queueing queueing;
    private final SharedAudit audit;

    public Rebuilding(
            AgroalDataSource dataSource,
            TarStore store,
            UnitMovements movements,
            Queueing queueing,
            SharedAudit audit) {
        this.dataSource = dataSource;
        this.store = store;
        this.movements = movements;
        this.queueing = queueing;
        this.audit = audit;
    }

    /**
     * What was found.
     *
     * @param checked requests that were compared with their events
     * @param changed rows that were missing, wrong or too many; none where the lists were true
     * @param next the last request of this call, to send as {@code after} with the next; left out at the end
     */
    public record Rebuilt(
            int checked, int changed, @Nullable TarNumber next) {}

    /** Compares requests in the order of their numbers, beginning behind the last one of the call before. */
    Rebuilt rebuild(Caller caller, @Nullable TarNumber behind, int limit) {
        var after = behind == null ? "" : behind.value();
        var numbers = behind(after, limit);
        var last = numbers.size() < limit ? null : numbers.getLast();
        int changed = strays("open_line", after, last) + strays("time_limit", after, last);
        for (var number : numbers) {
            changed += QuarkusTransaction.requiringNew().call(() -> rebuilt(number));
        }
        audit.record(
                caller,
                new AuditTrail.Entry("tar.rebuild", null, null, "operations", changed == 0 ? "true" : "mended"));
        return new Rebuilt(numbers.size(), changed, last);
    }

    private int rebuilt(TarNumber number) {
        movements.hold(number);
        var tar = store.find(number).orElseThrow();
        return queueing.keep(tar, tar.lines());
    }

    private List<TarNumber> behind(String after, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select tar_number from tar where tar_number > ? order by tar_number limit ?")) {
            select.setString(1, after);
            select.setInt(2, limit);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<TarNumber>();
                while (row.next()) {
                    found.add(new TarNumber(row.getString(1)));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The requests could not be listed", e);
        }
    }

    /** Removes rows of lines that no request has: neither list checks that its lines are there. */
    private int strays(String list, String after, @Nullable TarNumber last) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("""
                        delete from %1$s where tar_number > ? and (?::text is null or tar_number <= ?)
                            and not exists (select from tar_line
                                where tar_line.tar_number = %1$s.tar_number and tar_line.line = %1$s.line)""".formatted(list))) {
            delete.setString(1, after);
            delete.setString(2, last == null ? null : last.value());
            delete.setString(3, last == null ? null : last.value());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Lines without a request could not be removed", e);
        }
    }
}
