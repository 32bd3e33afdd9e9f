package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * What plans have saved for a person, credited to deductibles and paid against monthly caps, as a ledger: each entry
 * belongs to one working out of one claim. The database lets no balance fall below zero.
 *
 * <p>Whoever needs a balance holds the account's row until the transaction ends, so that two claims of one person take
 * turns. All take the rows in one order: by kind, reserves first, then by plan and period.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BenefitAccounts {
    private static final String EXCLUSION_VIOLATION = "23P01";

    private final AgroalDataSource dataSource;
    private final BenefitEntries entries;

    public BenefitAccounts(AgroalDataSource dataSource, BenefitEntries entries) {
        this.dataSource = dataSource;
        this.entries = entries;
    }

    /** What an account counts. */
    @Schema(name = "BenefitAccountKind")
    public enum Kind {
        RESERVE,
        INCONTINENCE_CAP,
        DEDUCTIBLE
    }

    /** An account of one person. */
    public record AccountKey(Cin cin, String plan, Kind kind, DateSpan period) {}

    /** An account, and what is in it. */
    public record Balance(String plan, Kind kind, LocalDate from, LocalDate thru, Money balance) {}

    /** Holds an account, opened where it is new, and says what is in it. */
    Money hold(AccountKey key) {
        return post(key, Money.ZERO).balance();
    }

    /** Books an amount other than zero, below it to draw, for a version of a claim; says what is in the account now. */
    Money book(AccountKey key, ClaimNumber claim, int version, Money amount) {
        var posted = post(key, amount);
        entries.write(posted.account(), posted.balance(), claim, version, amount, false);
        return posted.balance();
    }

    /** All of a person's accounts that touch a run of days. */
    List<Balance> of(Cin cin, DateSpan days) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                    select plan, kind, lower(period) as first, upper(period) - 1 as last, balance_cents
                    from benefit_account where cin = ? and period && daterange(?, ?, '[]')
                    order by plan, kind, period""")) {
            select.setString(1, cin.value());
            select.setObject(2, days.from());
            select.setObject(3, days.thru());
            try (var row = select.executeQuery()) {
                var balances = new ArrayList<Balance>();
                while (row.next()) {
                    balances.add(new Balance(
                            row.getString("plan"),
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class),
                            Money.ofCents(row.getLong("balance_cents"))));
                }
                return List.copyOf(balances);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The person's accounts could not be read", e);
        }
    }

    private record Posted(long account, Money balance) {}

    private Posted post(AccountKey key, Money amount) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into benefit_account as account (cin, plan, kind, period, balance_cents)
                        values (?, ?, ?, daterange(?, ?, '[]'), ?)
                        on conflict (cin, plan, kind, period)
                        do update set balance_cents = account.balance_cents + ?
                        returning account_id, balance_cents""")) {
            upsert.setString(1, key.cin().value());
            upsert.setString(2, key.plan());
            upsert.setString(3, key.kind().name());
            upsert.setObject(4, key.period().from());
            upsert.setObject(5, key.period().thru());
            // The row for a new account is checked even where the account exists, so it may not be below zero.
            upsert.setLong(6, Math.max(0, amount.cents()));
            upsert.setLong(7, amount.cents());
            try (var row = upsert.executeQuery()) {
                row.next();
                return new Posted(row.getLong(1), Money.ofCents(row.getLong(2)));
            }
        } catch (SQLException e) {
            if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
                throw otherPeriod();
            }
            throw new IllegalStateException("A person's account could not be booked", e);
        }
    }

    private static Refusal otherPeriod() {
        return new Refusal(
                ProblemType.CONFLICT,
                "The person's account with a plan runs for another period that overlaps this one",
                List.of(new FieldFault(
                        "payers.claimDeterminationPeriod",
                        "PERIOD_DIFFERS",
                        "Earlier claims of this person name another claim determination period",
                        "Send the same first and last day for the same plan")));
    }
}
