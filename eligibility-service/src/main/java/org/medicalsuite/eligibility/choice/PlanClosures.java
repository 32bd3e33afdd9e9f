package org.medicalsuite.eligibility.choice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.AssignmentInputs;
import org.medicalsuite.kernel.Caller;

/** Days in which a plan takes no default assignments: it is full, or does not serve a ZIP (22 CCR 53884). */
@ApplicationScoped
public class PlanClosures {
    private final AgroalDataSource dataSource;

    PlanClosures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of the offered plans that cannot take somebody who lives in the ZIP, from a day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<AssignmentInputs.Closed> among(
            List<AssignmentInputs.Offered> offered, @Nullable String zip, LocalDate effective) {
        var closed = new ArrayList<AssignmentInputs.Closed>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select hcp_code, min(reason) from plan_closure
                        where hcp_code = any(?) and valid @> ?::date and (zip = '' or zip = ?)
                        group by hcp_code order by hcp_code""")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            offered.stream()
                                    .map(AssignmentInputs.Offered::hcpCode)
                                    .toArray()));
            select.setObject(2, effective);
            select.setString(3, zip);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var code = row.getString(1);
                    var reason = AssignmentInputs.ClosedBecause.valueOf(row.getString(2));
                    offered.stream()
                            .filter(plan -> plan.hcpCode().equals(code))
                            .forEach(plan -> closed.add(new AssignmentInputs.Closed(plan.plan(), reason)));
                }
            }
            return closed;
        } catch (SQLException e) {
            throw new IllegalStateException("Plan closures could not be read", e);
        }
    }

    /** Keeps a closure; false where the plan is closed for some of the days already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean keep(String id, PlanClosure closure, Instant now, Caller caller) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into plan_closure (id, hcp_code, zip, reason, valid, recorded_at, recorded_by)
                        values (?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?)
                        on conflict on constraint one_closure_at_a_time do nothing""")) {
            insert.setString(1, id);
            insert.setString(2, closure.hcpCode());
            insert.setString(3, closure.zip() == null ? "" : closure.zip());
            insert.setString(4, closure.reason().name());
            insert.setObject(5, closure.from());
            insert.setObject(6, closure.thru());
            insert.setTimestamp(7, Timestamp.from(now));
            insert.setString(8, caller.subject());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A plan closure could not be kept", e);
        }
    }
}
