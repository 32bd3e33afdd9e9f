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
    Rebuilt rebuild(Caller caller, @Nullable TarNumber last, int limit) {
        var after = last == null ? "" : last.value();
        var numbers = behind(after, limit);
        int changed = strays(after, numbers.size() < limit ? null : numbers.getLast());
        for (var number : numbers) {
            changed += QuarkusTransaction.requiringNew().call(() -> rebuilt(number));
        }
        audit.record(
                caller,
                new AuditTrail.Entry("tar.rebuild", null, null, "operations", changed == 0 ? "true" : "mended"));
        return new Rebuilt(numbers.size(), changed, numbers.size() < limit ? null : numbers.getLast());
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

    /** Removes open lines that no request has: nothing but the events' own reference keeps them from being there. */
    private int strays(String after, @Nullable TarNumber last) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("""
                        delete from open_line where tar_number > ? and (?::text is null or tar_number <= ?)
                            and not exists (select from tar_line
                                where tar_line.tar_number = open_line.tar_number and tar_line.line = open_line.line)""")) {
            delete.setString(1, after);
            delete.setString(2, last == null ? null : last.value());
            delete.setString(3, last == null ? null : last.value());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Open lines without a request could not be removed", e);
        }
    }
}
