package org.medicalsuite.cob.correction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.claim.Withholding;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * What payers still have to withdraw from providers' later claims, as a ledger. The database lets no account fall below
 * zero and no payment be withheld beyond what was paid. Whoever books on an account holds its row.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Offsets implements Withholding {
    private final AgroalDataSource dataSource;

    public Offsets(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What an entry is. */
    @Schema(name = "OffsetKind")
    public enum Kind {
        /** A correction has found a payment too high. */
        OVERPAID,
        /** Set against what a later correction has found paid too little; only the rest is to be paid. */
        SETTLED,
        /** Withheld from a later claim. */
        WITHDRAWN,
        /** Given back, as the later claim was worked out anew or taken back. */
        RETURNED
    }

    /** One account. */
    record Account(String provider, String payer) {}

    /** One line of the trail. */
    @Schema(name = "OffsetEntry")
    public record Entry(
            Kind kind, ClaimNumber claimNumber, int version, Money amount, Money balanceAfter, Instant at) {}

    /** Books what a correction has found too high. */
    void overpaid(Npi provider, String payer, ClaimNumber claim, int version, Money amount) {
        raise(new Account(provider.value(), payer), Kind.OVERPAID, claim, version, amount);
    }

    /** Takes off what need not be withdrawn any more, and returns how much of it was still open. */
    Money settle(Npi provider, String payer, ClaimNumber claim, int version, Money amount) {
        var account = new Account(provider.value(), payer);
        var settled = Money.min(held(account), amount);
        lower(account, Kind.SETTLED, claim, version, settled);
        return settled;
    }

    /** Gives back what was withheld from a version of a claim that does not hold any more. */
    @Override
    public void giveBack(ClaimNumber claim, int version) {
        try (var connection = dataSource.getConnection();
                var release = connection.prepareStatement("""
                        with was as (
                            select payer, withheld_cents from payment_withholding
                            where claim_number = ? and version = ? and withheld_cents > 0 order by payer for update)
                        update payment_withholding p set withheld_cents = 0 from was, claim c
                        where p.claim_number = ? and p.version = ? and p.payer = was.payer
                            and c.claim_number = p.claim_number
                        returning c.provider_npi, was.payer, was.withheld_cents""")) {
            release.setString(1, claim.value());
            release.setInt(2, version);
            release.setString(3, claim.value());
            release.setInt(4, version);
            try (var row = release.executeQuery()) {
                while (row.next()) {
                    raise(
                            new Account(row.getString(1), row.getString(2)),
                            Kind.RETURNED,
                            claim,
                            version,
                            Money.ofCents(row.getLong(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was withheld could not be given back", e);
        }
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
        var left = held(account);
        var withdrawn = Money.ZERO;
        try (var connection = dataSource.getConnection()) {
            for (var payment : left.isPositive() ? payments(connection, account) : List.<Payment>of()) {
                var amount = Money.min(left, payment.open());
                if (amount.isPositive()) {
                    withhold(connection, payment, account, amount);
                    lower(account, Kind.WITHDRAWN, payment.claim(), payment.version(), amount);
                    left = left.minus(amount);
                    withdrawn = withdrawn.plus(amount);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An offset could not be withdrawn", e);
        }
        return withdrawn;
    }

    /** All that was booked for a claim and against later claims on its account since, oldest first. */
    List<Entry> trail(ClaimNumber corrected, int version) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select e.kind, e.claim_number, e.version, e.amount_cents, e.balance_after, e.at
                        from offset_entry e
                        join (select provider_npi, payer, min(entry_id) as first from offset_entry
                              where claim_number = ? and version = ? group by provider_npi, payer) own
                            using (provider_npi, payer)
                        where e.entry_id >= own.first order by e.entry_id""")) {
            select.setString(1, corrected.value());
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (row.next()) {
                    entries.add(new Entry(
                            Kind.valueOf(row.getString(1)),
                            new ClaimNumber(row.getString(2)),
                            row.getInt(3),
                            Money.ofCents(row.getLong(4)),
                            Money.ofCents(row.getLong(5)),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
                return List.copyOf(entries);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The trail of an offset could not be read", e);
        }
    }

    /** What is still open on the accounts that a version of a claim has raised. */
    Money stillOpen(ClaimNumber corrected, int version) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select coalesce(sum(balance_cents), 0) from offset_account
                        where (provider_npi, payer) in (select provider_npi, payer from offset_entry
                            where claim_number = ? and version = ? and kind = 'OVERPAID')""")) {
            select.setString(1, corrected.value());
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                row.next();
                return Money.ofCents(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An offset account could not be read", e);
        }
    }

    /** A payment of the version of a claim that holds. */
    private record Payment(ClaimNumber claim, int version, Money paid, Money withheld) {
        Money open() {
            return paid.minus(withheld);
        }
    }

    /** The claims are held, those of others skipped, so that no version is replaced meanwhile. */
    private static List<Payment> payments(Connection connection, Account account) throws SQLException {
        try (var select = connection.prepareStatement("""
                select c.claim_number, a.version, p.paid_cents,
                    coalesce((select w.withheld_cents from payment_withholding w where w.claim_number = c.claim_number
                        and w.version = a.version and w.payer = p.payer), 0) as withheld_cents
                from claim c
                join lateral (select kind, (body ->> 'version')::integer as version from claim_event e
                    where e.claim_number = c.claim_number order by seq desc limit 1) a on a.kind = 'ADJUDICATED'
                join claim_payment p on p.claim_number = c.claim_number and p.version = a.version and p.payer = ?
                where c.provider_npi = ? and p.paid_cents > 0
                    and c.received_at > (select min(at) from offset_entry e
                        where e.provider_npi = c.provider_npi and e.payer = p.payer and e.kind = 'OVERPAID')
                order by c.received_at, c.claim_number
                for no key update of c skip locked""")) {
            select.setString(1, account.payer());
            select.setString(2, account.provider());
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

    /** What is open on the account, held until the transaction ends. */
    private Money held(Account account) {
        return booked(account, 0);
    }

    private void raise(Account account, Kind kind, ClaimNumber claim, int version, Money amount) {
        enter(account, kind, claim, version, amount, booked(account, amount.cents()));
    }

    private void lower(Account account, Kind kind, ClaimNumber claim, int version, Money amount) {
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
