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

    /** A case as it is stored, with what came in, oldest first. */
    record Stored(
            UUID id,
            ClaimNumber claim,
            Cin cin,
            RecoveryCaseRequest request,
            boolean managedCare,
            Money paid,
            Money billed,
            List<RecoveryCaseAnswer.Received> received) {

        /** What the state has not had back of its payment; its costs do not count as payment. */
        Money outstanding() {
            var back = Money.ZERO;
            for (var recovery : received) {
                back = back.plus(recovery.split()
                        .state()
                        .minus(Money.min(recovery.split().state(), recovery.collectionCost())));
            }
            return paid.minus(back).floorAtZero();
        }

        /** Who gets what of the next amount: the state first, then the provider up to its bill, then the person. */
        RecoverySplit next(Money amount, Money cost) {
            var toProvider = Money.ZERO;
            for (var recovery : received) {
                toProvider = toProvider.plus(recovery.split().provider());
            }
            var open = outstanding();
            var providerOpen =
                    billed.minus(paid).floorAtZero().minus(toProvider).floorAtZero();
            return RecoverySplit.of(amount, open, cost, open.plus(providerOpen));
        }
    }

    /** Opens the case; says false where the claim has one against this third party. */
    boolean open(Stored opened, String provider, String actor) {
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
            insert.setLong(8, opened.paid().cents());
            insert.setLong(9, opened.billed().cents());
            insert.setObject(10, opened.request().paidOn());
            insert.setObject(11, opened.request().thirdPartyBilledOn());
            insert.setObject(12, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(13, actor);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A recovery case could not be opened", e);
        }
    }

    /** What Medi-Cal has paid on the version of a claim that holds; zero where none holds or it paid nothing. */
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

    Optional<Stored> find(UUID id) {
        return find(id, "");
    }

    /** The case, on which nobody else receives anything until the transaction ends. */
    Optional<Stored> hold(UUID id) {
        return find(id, " for no key update");
    }

    private Optional<Stored> find(UUID id, String lock) {
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
                return Optional.of(new Stored(
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
                        Money.ofCents(row.getLong(6)),
                        Money.ofCents(row.getLong(7)),
                        received(connection, id)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A recovery case could not be read", e);
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
