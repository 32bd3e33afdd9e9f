package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** Gives back what a claim had moved in a person's {@link BenefitAccounts accounts}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BenefitReturns {
    private static final String CHECK_VIOLATION = "23514";

    private final AgroalDataSource dataSource;
    private final BenefitEntries entries;

    public BenefitReturns(AgroalDataSource dataSource, BenefitEntries entries) {
        this.dataSource = dataSource;
        this.entries = entries;
    }

    /**
     * Gives back all that a version of a claim has booked, and nothing that has been given back already.
     *
     * @throws Refusal RULE_REFUSES where later claims have drawn what this one had saved
     */
    void giveBack(Cin cin, ClaimNumber claim, int version) {
        try (var connection = dataSource.getConnection()) {
            holdAll(connection, cin);
            for (var entry : notReturned(connection, claim, version)) {
                try (var update = connection.prepareStatement("""
                        update benefit_account set balance_cents = balance_cents - ? where account_id = ?
                        returning balance_cents""")) {
                    update.setLong(1, entry.cents());
                    update.setLong(2, entry.account());
                    try (var row = update.executeQuery()) {
                        row.next();
                        var after = Money.ofCents(row.getLong(1));
                        entries.write(entry.account(), after, claim, version, Money.ofCents(-entry.cents()), true);
                    }
                }
            }
        } catch (SQLException e) {
            if (CHECK_VIOLATION.equals(e.getSQLState())) {
                throw alreadyDrawn();
            }
            throw new IllegalStateException("The person's accounts could not be given back", e);
        }
    }

    private record Entry(long account, long cents) {}

    private static void holdAll(Connection connection, Cin cin) throws SQLException {
        try (var hold = connection.prepareStatement("""
                select 1 from benefit_account where cin = ?
                order by array_position(array['RESERVE', 'INCONTINENCE_CAP', 'DEDUCTIBLE'], kind), plan, period
                for no key update""")) {
            hold.setString(1, cin.value());
            hold.executeQuery().close();
        }
    }

    private static List<Entry> notReturned(Connection connection, ClaimNumber claim, int version) throws SQLException {
        try (var select = connection.prepareStatement("""
                select account_id, amount_cents from benefit_entry booked
                where claim_number = ? and version = ? and not returned
                and not exists (select 1 from benefit_entry back where back.claim_number = booked.claim_number
                    and back.version = booked.version and back.account_id = booked.account_id and back.returned)
                order by account_id""")) {
            select.setString(1, claim.value());
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), row.getLong(2)));
                }
                return entries;
            }
        }
    }

    private static Refusal alreadyDrawn() {
        return new Refusal(
                ProblemType.RULE_REFUSES,
                "Later claims have drawn on what this claim has saved in the benefit reserve; reverse them first",
                List.of(new FieldFault(
                        "",
                        "RESERVE_ALREADY_DRAWN",
                        "A benefit reserve is never below zero",
                        "Reverse the later claims of the same plan and period, then this one")));
    }
}
