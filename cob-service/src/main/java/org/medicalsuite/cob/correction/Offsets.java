package org.medicalsuite.cob.correction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
 * What payers still have to withdraw from providers' later claims, as a ledger: what corrections find and what is given
 * back. {@link LaterPayments} withdraws.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Offsets implements Withholding {
    private final AgroalDataSource dataSource;
    private final OffsetLedger ledger;

    public Offsets(AgroalDataSource dataSource, OffsetLedger ledger) {
        this.dataSource = dataSource;
        this.ledger = ledger;
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
        ledger.raise(new Account(provider.value(), payer), Kind.OVERPAID, claim, version, amount);
    }

    /** Takes off what need not be withdrawn any more, and returns how much of it was still open. */
    Money settle(Npi provider, String payer, ClaimNumber claim, int version, Money amount) {
        var account = new Account(provider.value(), payer);
        var settled = Money.min(ledger.held(account), amount);
        ledger.lower(account, Kind.SETTLED, claim, version, settled);
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
                    ledger.raise(
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
}
