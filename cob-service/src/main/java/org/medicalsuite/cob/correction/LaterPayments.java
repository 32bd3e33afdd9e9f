package org.medicalsuite.cob.correction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.correction.Offsets.Account;
import org.medicalsuite.cob.correction.Offsets.Kind;
import org.medicalsuite.kernel.Money;

/** Withdraws what is open from providers' later payments. The database lets no payment be withheld beyond what was paid. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LaterPayments {
    private final AgroalDataSource dataSource;
    private final OffsetLedger ledger;

    public LaterPayments(AgroalDataSource dataSource, OffsetLedger ledger) {
        this.dataSource = dataSource;
        this.ledger = ledger;
    }

    /** The accounts on which something is still open. */
    List<Account> open() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select provider_npi, payer from offset_account where balance_cents > 0
                        order by provider_npi, payer""");
                var row = select.executeQuery()) {
            var accounts = new ArrayList<Account>();
            while (row.next()) {
                accounts.add(new Account(row.getString(1), row.getString(2)));
            }
            return accounts;
        } catch (SQLException e) {
            throw new IllegalStateException("The open offsets could not be read", e);
        }
    }

    /**
     * Withholds what is open on an account from the provider's payments by the payer, the oldest claim first, each up to
     * what was paid. A claim that somebody else works on just now is left for the next time.
     *
     * @return what was withdrawn
     */
    Money withdraw(Account account) {
        var left = ledger.held(account);
        var withdrawn = Money.ZERO;
        try (var connection = dataSource.getConnection()) {
            for (var payment : left.isPositive() ? payments(connection, account) : List.<Payment>of()) {
                var amount = Money.min(left, payment.open());
                if (amount.isPositive()) {
                    withhold(connection, payment, account, amount);
                    ledger.lower(account, Kind.WITHDRAWN, payment.claim(), payment.version(), amount);
                    left = left.minus(amount);
                    withdrawn = withdrawn.plus(amount);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An offset could not be withdrawn", e);
        }
        return withdrawn;
    }

    /** A payment of the version of a claim that holds. */
    private record Payment(ClaimNumber claim, int version, Money paid, Money withheld) {
        Money open() {
            return paid.minus(withheld);
        }
    }

    /**
     * Payments on claims that came in since something is open. The claims are held, those of others skipped, so that no
     * version is replaced meanwhile.
     */
    private static List<Payment> payments(Connection connection, Account account) throws SQLException {
        try (var select = connection.prepareStatement("""
                select c.claim_number, a.version, p.paid_cents, coalesce(w.withheld_cents, 0)
                from claim c
                join lateral (select kind, (body ->> 'version')::integer as version from claim_event e
                    where e.claim_number = c.claim_number order by seq desc limit 1) a on a.kind = 'ADJUDICATED'
                join claim_payment p on p.claim_number = c.claim_number and p.version = a.version and p.payer = ?
                left join payment_withholding w on w.claim_number = p.claim_number and w.version = p.version
                    and w.payer = p.payer
                where c.provider_npi = ? and p.paid_cents > coalesce(w.withheld_cents, 0)
                    and c.received_at > (select min(at) from offset_entry
                        where provider_npi = ? and payer = ? and entry_id > coalesce((select max(entry_id)
                            from offset_entry where provider_npi = ? and payer = ? and balance_after = 0), 0))
                order by c.received_at, c.claim_number
                for no key update of c skip locked""")) {
            select.setString(1, account.payer());
            select.setString(2, account.provider());
            select.setString(3, account.provider());
            select.setString(4, account.payer());
            select.setString(5, account.provider());
            select.setString(6, account.payer());
            try (var row = select.executeQuery()) {
                var payments = new ArrayList<Payment>();
                while (row.next()) {
                    payments.add(new Payment(
                            new ClaimNumber(row.getString(1)),
                            row.getInt(2),
                            Money.ofCents(row.getLong(3)),
                            Money.ofCents(row.getLong(4))));
                }
                return payments;
            }
        }
    }

    private static void withhold(Connection connection, Payment payment, Account account, Money amount)
            throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into payment_withholding as w (claim_number, version, payer, paid_cents, withheld_cents)
                values (?, ?, ?, ?, ?) on conflict (claim_number, version, payer)
                do update set withheld_cents = w.withheld_cents + excluded.withheld_cents""")) {
            upsert.setString(1, payment.claim().value());
            upsert.setInt(2, payment.version());
            upsert.setString(3, account.payer());
            upsert.setLong(4, payment.paid().cents());
            upsert.setLong(5, amount.cents());
            upsert.executeUpdate();
        }
    }
}
