package org.medicalsuite.cob.correction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.correction.Offsets.Account;
import org.medicalsuite.cob.correction.Offsets.Kind;
import org.medicalsuite.kernel.Money;

/**
 * Accounts of what is to be withdrawn, and their entries. The database lets no account fall below zero. Whoever books on
 * an account holds its row until the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OffsetLedger {
    private final AgroalDataSource dataSource;

    public OffsetLedger(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is open on the account, held until the transaction ends. */
    Money held(Account account) {
        return booked(account, 0);
    }

    /** Books more that is to be withdrawn. */
    void raise(Account account, Kind kind, ClaimNumber claim, int version, Money amount) {
        enter(account, kind, claim, version, amount, booked(account, amount.cents()));
    }

    /** Books less; nothing where the amount is zero. */
    void lower(Account account, Kind kind, ClaimNumber claim, int version, Money amount) {
        if (amount.isPositive()) {
            enter(account, kind, claim, version, amount, booked(account, -amount.cents()));
        }
    }

    private Money booked(Account account, long cents) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into offset_account as account (provider_npi, payer, balance_cents) values (?, ?, ?)
                        on conflict (provider_npi, payer) do update set balance_cents = account.balance_cents + ?
                        returning balance_cents""")) {
            upsert.setString(1, account.provider());
            upsert.setString(2, account.payer());
            // The row for a new account is checked even where the account exists, so it may not be below zero.
            upsert.setLong(3, Math.max(0, cents));
            upsert.setLong(4, cents);
            try (var row = upsert.executeQuery()) {
                row.next();
                return Money.ofCents(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An offset account could not be booked", e);
        }
    }

    private void enter(Account account, Kind kind, ClaimNumber claim, int version, Money amount, Money after) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into offset_entry
                            (provider_npi, payer, kind, claim_number, version, amount_cents, balance_after)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, account.provider());
            insert.setString(2, account.payer());
            insert.setString(3, kind.name());
            insert.setString(4, claim.value());
            insert.setInt(5, version);
            insert.setLong(6, amount.cents());
            insert.setLong(7, after.cents());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An offset entry could not be written", e);
        }
    }
}
