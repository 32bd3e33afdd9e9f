package org.medicalsuite.cob.recoveries;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicalsuite.cob.billing.ServiceClass;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.recovery.ClaimRecovery;
import org.medicalsuite.cob.recovery.RecoverySplit;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;

/** Recovery cases and what came in on them, in the database. Rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecoveryCases {
    private final AgroalDataSource dataSource;
    private final Clock clock;

    public RecoveryCases(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Opens the case; says false where the claim has one against this third party. */
    boolean open(StoredCase opened, String provider, String actor) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into recovery_case (case_id, claim_number, cin, provider_npi, third_party, service_class,
                            managed_care, medi_cal_paid_cents, billed_cents, paid_on, third_party_billed_on, opened_at,
                            opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, opened.id());
            insert.setString(2, opened.claim().value());
            insert.setString(3, opened.cin().value());
            insert.setString(4, provider);
            insert.setString(5, opened.request().thirdParty());
            insert.setString(6, opened.request().serviceClass().name());
            insert.setBoolean(7, opened.managedCare());
            insert.setLong(8, opened.recovery().paid().cents());
            insert.setLong(9, opened.recovery().billed().cents());
            insert.setObject(10, opened.request().paidOn());
            insert.setObject(11, opened.request().thirdPartyBilledOn());
            insert.setObject(12, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(13, actor);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A recovery case could not be opened", e);
        }
    }

    /** What Medi-Cal has paid on a version of a claim. */
    Money mediCalPaid(ClaimNumber claim, int version) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select coalesce(sum(paid_cents), 0) from claim_payment
                        where claim_number = ? and version = ? and method in ('MEDI_CAL', 'MEDICARE_CROSSOVER')""")) {
            select.setString(1, claim.value());
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                row.next();
                return Money.ofCents(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A claim's payment could not be read", e);
        }
    }

    void receive(UUID id, int seq, RecoveryRequest recovery, Money cost, RecoverySplit split, String actor) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into recovery (case_id, seq, received_on, amount_cents, cost_cents, state_cents,
                            provider_cents, person_cents, at, actor)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setInt(2, seq);
            insert.setObject(3, recovery.receivedOn());
            insert.setLong(4, recovery.amount().cents());
            insert.setLong(5, cost.cents());
            insert.setLong(6, split.state().cents());
            insert.setLong(7, split.provider().cents());
            insert.setLong(8, split.entitledPerson().cents());
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(10, actor);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A recovery could not be stored", e);
        }
    }

    Optional<StoredCase> find(UUID id) {
        return find(id, "");
    }

    /** The case, on which nobody else receives anything until the transaction ends. */
    Optional<StoredCase> hold(UUID id) {
        return find(id, " for no key update");
    }

    private Optional<StoredCase> find(UUID id, String lock) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select claim_number, cin, third_party, service_class, managed_care, medi_cal_paid_cents,
                            billed_cents, paid_on, third_party_billed_on
                        from recovery_case where case_id = ?""" + lock)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var claim = new ClaimNumber(row.getString(1));
                return Optional.of(new StoredCase(
                        id,
                        claim,
                        new Cin(row.getString(2)),
                        new RecoveryCaseRequest(
                                claim,
                                row.getString(3),
                                ServiceClass.valueOf(row.getString(4)),
                                row.getObject(8, LocalDate.class),
                                row.getObject(9, LocalDate.class)),
                        row.getBoolean(5),
                        recovery(connection, claim, Money.ofCents(row.getLong(6)), Money.ofCents(row.getLong(7))),
                        received(connection, id)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A recovery case could not be read", e);
        }
    }

    /** What has come in on all of the claim's cases, as the payment is given back once. */
    private static ClaimRecovery recovery(Connection connection, ClaimNumber claim, Money paid, Money billed)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select coalesce(sum(greatest(state_cents - cost_cents, 0)), 0), coalesce(sum(provider_cents), 0)
                from recovery join recovery_case using (case_id) where claim_number = ?""")) {
            select.setString(1, claim.value());
            try (var row = select.executeQuery()) {
                row.next();
                return new ClaimRecovery(paid, billed, Money.ofCents(row.getLong(1)), Money.ofCents(row.getLong(2)));
            }
        }
    }

    private static List<RecoveryCaseAnswer.Received> received(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("""
                select received_on, amount_cents, cost_cents, state_cents, provider_cents, person_cents
                from recovery where case_id = ? order by seq""")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var list = new ArrayList<RecoveryCaseAnswer.Received>();
                while (row.next()) {
                    list.add(new RecoveryCaseAnswer.Received(
                            row.getObject(1, LocalDate.class),
                            Money.ofCents(row.getLong(2)),
                            Money.ofCents(row.getLong(3)),
                            new RecoverySplit(
                                    Money.ofCents(row.getLong(4)),
                                    Money.ofCents(row.getLong(5)),
                                    Money.ofCents(row.getLong(6)))));
                }
                return List.copyOf(list);
            }
        }
    }
}
