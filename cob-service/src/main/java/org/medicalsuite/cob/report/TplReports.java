package org.medicalsuite.cob.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/** Counts what is stored. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TplReports {
    private final AgroalDataSource dataSource;

    public TplReports(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record ClaimCounts(long claims, long other, long denied) {}

    /**
     * Days are days in California; a claim counts on the day on which it came in, a case on the day it was opened. What
     * is chased from two third parties is expected once.
     */
    TplReport of(LocalDate from, LocalDate thru) {
        var claims = claims(from, thru);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select c.paid_on, (c.opened_at at time zone 'America/Los_Angeles')::date as opened_on,
                            c.managed_care, case when row_number() over (
                                partition by c.claim_number order by c.opened_at, c.case_id) = 1
                                then c.medi_cal_paid_cents else 0 end as expected, count(r.seq) as recoveries,
                            coalesce(sum(r.amount_cents), 0) as amount,
                            coalesce(sum(r.cost_cents), 0) as cost, coalesce(sum(r.state_cents), 0) as state
                        from recovery_case c left join recovery r using (case_id)
                        where (c.opened_at at time zone 'America/Los_Angeles')::date between ? and ?
                        group by c.case_id""")) {
            select.setObject(1, from);
            select.setObject(2, thru);
            long cases = 0;
            long late = 0;
            long recoveries = 0;
            var expected = Money.ZERO;
            var recovered = Money.ZERO;
            var cost = Money.ZERO;
            var byPlans = Money.ZERO;
            var toState = Money.ZERO;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var amount = Money.ofCents(row.getLong("amount"));
                    cases++;
                    late += late(row.getObject("paid_on", LocalDate.class), row.getObject("opened_on", LocalDate.class))
                            ? 1
                            : 0;
                    recoveries += row.getLong("recoveries");
                    expected = expected.plus(Money.ofCents(row.getLong("expected")));
                    recovered = recovered.plus(amount);
                    cost = cost.plus(Money.ofCents(row.getLong("cost")));
                    byPlans = row.getBoolean("managed_care") ? byPlans.plus(amount) : byPlans;
                    toState = toState.plus(Money.ofCents(row.getLong("state")));
                }
            }
            return new TplReport(
                    from,
                    thru,
                    claims.claims(),
                    claims.other(),
                    TplReport.percent(claims.other(), claims.claims()),
                    claims.denied(),
                    TplReport.percent(claims.denied(), claims.claims()),
                    cases,
                    TplReport.percent(cases, claims.claims()),
                    late,
                    expected,
                    recoveries,
                    recovered,
                    cost,
                    TplReport.ratio(recovered, cost),
                    byPlans,
                    toState,
                    TplReport.percent(toState.cents(), expected.cents()),
                    answersAboutPeople(from, thru));
        } catch (SQLException e) {
            throw new IllegalStateException("Recoveries could not be counted", e);
        }
    }

    private static boolean late(LocalDate paidOn, LocalDate openedOn) {
        int days = Figures.committed().on(paidOn, Figure.SEEK_RECOVERY_DAYS).count();
        return openedOn.isAfter(YearMonth.from(paidOn).atEndOfMonth().plusDays(days));
    }

    private long answersAboutPeople(LocalDate from, LocalDate thru) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select count(*) from audit_record where person is not null
                        and (at at time zone 'America/Los_Angeles')::date between ? and ?""")) {
            select.setObject(1, from);
            select.setObject(2, thru);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Audit records could not be counted", e);
        }
    }

    private ClaimCounts claims(LocalDate from, LocalDate thru) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select count(*), count(*) filter (where exists (
                                select from json_array_elements(request -> 'payers') payer
                                where payer ->> 'method' not in ('MEDI_CAL', 'MEDICARE_CROSSOVER'))),
                            count(*) filter (where last.kind = 'DENIED' and exists (
                                select from json_array_elements(last.body -> 'reasons') reason
                                where reason ->> 'rule' = 'DENY_PROVIDER_LIABILITY'))
                        from claim c cross join lateral (select kind, body from claim_event e
                            where e.claim_number = c.claim_number order by seq desc limit 1) last
                        where (c.received_at at time zone 'America/Los_Angeles')::date between ? and ?""")) {
            select.setObject(1, from);
            select.setObject(2, thru);
            try (var row = select.executeQuery()) {
                row.next();
                return new ClaimCounts(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Claims could not be counted", e);
        }
    }
}
