package org.medicalsuite.tar.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.EventKind;
import org.medicalsuite.tar.metric.FinishedRequest;
import org.medicalsuite.tar.metric.FinishedRequest.AppealOutcome;

/**
 * Finds what was decided in a year. Every line is counted, since every line has a decision of its own; it belongs to the
 * year in which it was first decided, by the calendar of California. Drugs are left out.
 */
@ApplicationScoped
public class FinishedRequests {
    // Lines that agree in everything, the time to the minute included, come as one row with their number.
    private static final String FINISHED = """
            with decided as (
                select d.tar_number, d.line, d.seq, d.kind, d.at from tar_event d
                where d.kind in ('APPROVE', 'MODIFY', 'DENY', 'DEEM_APPROVED', 'DENY_BY_TIME')
                  and d.at >= ? and d.at < ?
                  and not exists (
                      select 1 from tar_event e
                      where e.tar_number = d.tar_number and e.line = d.line and e.seq < d.seq
                        and e.kind in ('APPROVE', 'MODIFY', 'DENY', 'DEEM_APPROVED', 'DENY_BY_TIME'))),
            finished as (
                select urgency <> 'STANDARD' as expedited, d.kind,
                    floor(extract(epoch from d.at - received_at) / 60)::bigint as minutes,
                    exists (
                        select 1 from tar_event e
                        where e.tar_number = d.tar_number and e.line = d.line and e.seq < d.seq and e.kind = 'EXTEND')
                        as extended,
                    (select v.kind
                     from tar_event a join tar_event v
                         on v.tar_number = a.tar_number and v.line = a.line and v.seq > a.seq
                             and v.kind in ('APPROVE', 'MODIFY', 'DENY')
                     where a.tar_number = d.tar_number and a.line = d.line and a.seq > d.seq and a.kind = 'APPEAL'
                       and not exists (
                           select 1 from tar_event u
                           where u.tar_number = d.tar_number and u.line = d.line and u.seq between d.seq and a.seq
                             and u.kind in ('UPDATE', 'REDUCE_AUTHORIZATION'))
                     order by a.seq, v.seq limit 1) as appeal
                from decided d join tar using (tar_number)
                where programme = ? and plan_code is not distinct from ?
                  and category not in ('DRUG', 'PHYSICIAN_DRUG') and (? or retroactive_ground is null))
            select expedited, kind, minutes, extended, appeal, count(*) as lines from finished
            group by expedited, kind, minutes, extended, appeal""";

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1440);

    private final AgroalDataSource dataSource;
    private final boolean modifiedIsApproved;
    private final boolean countRetroactive;

    public FinishedRequests(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "suite.tar.metrics.modified-is-approved", defaultValue = "true")
                    boolean modifiedIsApproved,
            @ConfigProperty(name = "suite.tar.metrics.count-retroactive", defaultValue = "false")
                    boolean countRetroactive) {
        this.dataSource = dataSource;
        this.modifiedIsApproved = modifiedIsApproved;
        this.countRetroactive = countRetroactive;
    }

    /** What the state, or a plan where one is named, decided for the first time in this year. */
    public List<FinishedRequest> of(int year, Programme programme, Optional<String> planCode) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FINISHED)) {
            newYear(select, 1, year);
            newYear(select, 2, year + 1);
            select.setString(3, programme.name());
            select.setString(4, planCode.orElse(null));
            select.setBoolean(5, countRetroactive);
            try (var row = select.executeQuery()) {
                var all = new ArrayList<FinishedRequest>();
                while (row.next()) {
                    all.addAll(Collections.nCopies(row.getInt("lines"), finished(row)));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The decisions of the year could not be read", e);
        }
    }

    private static void newYear(PreparedStatement select, int at, int year) throws SQLException {
        var day = LocalDate.of(year, 1, 1).atStartOfDay(Deadlines.CALIFORNIA);
        select.setObject(at, day.toInstant().atOffset(ZoneOffset.UTC));
    }

    private FinishedRequest finished(ResultSet row) throws SQLException {
        var expedited = row.getBoolean("expedited");
        var time = BigDecimal.valueOf(row.getLong("minutes"))
                .divide(expedited ? MINUTES_OF_AN_HOUR : MINUTES_OF_A_DAY, 4, RoundingMode.HALF_UP);
        return new FinishedRequest(
                expedited,
                time,
                approves(EventKind.valueOf(row.getString("kind"))),
                row.getBoolean("extended"),
                appeal(row.getString("appeal")));
    }

    private boolean approves(EventKind decision) {
        return decision == EventKind.APPROVE
                || decision == EventKind.DEEM_APPROVED
                || (decision == EventKind.MODIFY && modifiedIsApproved);
    }

    private AppealOutcome appeal(@Nullable String verdict) {
        if (verdict == null) {
            return AppealOutcome.NONE;
        }
        return approves(EventKind.valueOf(verdict)) ? AppealOutcome.APPROVED : AppealOutcome.DENIED;
    }
}
