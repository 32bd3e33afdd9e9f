package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/** Each working out of a claim in the database, with what it rests on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Adjudications {
    private final AgroalDataSource dataSource;
    private final ClaimJson json;

    public Adjudications(AgroalDataSource dataSource, ClaimJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * A stored working out, its parts as they were written.
     *
     * @param figures the edition of the figures; null for one from before editions were kept
     */
    record Row(
            String facts,
            String order,
            String calculation,
            @Nullable String figures) {}

    void insert(
            ClaimNumber claim,
            int version,
            AdjudicationFacts facts,
            PayerOrder order,
            PaymentCalculation calculation,
            Figures figures) {
        var paid = Money.sum(calculation.payers().stream().map(it -> it.paid()).toList());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        with adjudication as (
                            insert into claim_adjudication (claim_number, version, facts, payer_order, calculation,
                                charge_cents, paid_cents, patient_cents, write_off_cents, figure_edition)
                            values (?, ?, ?::json, ?::json, ?::json, ?, ?, ?, ?, ?)
                            returning claim_number, version)
                        insert into claim_payment (claim_number, version, position, payer, method, paid_cents)
                        select claim_number, version, position, payer, method, paid_cents
                        from adjudication, unnest(?::text[], ?::text[], ?::bigint[])
                            with ordinality as payment (payer, method, paid_cents, position)""")) {
            insert.setString(1, claim.value());
            insert.setInt(2, version);
            insert.setString(3, json.write(facts));
            insert.setString(4, json.write(order));
            insert.setString(5, json.write(calculation));
            insert.setLong(6, calculation.charge().cents());
            insert.setLong(7, paid.cents());
            insert.setLong(8, calculation.patientLiability().cents());
            insert.setLong(9, calculation.providerWriteOff().cents());
            insert.setString(10, figures.edition());
            var payers = calculation.payers();
            insert.setArray(
                    11,
                    connection.createArrayOf(
                            "text", payers.stream().map(it -> it.payer()).toArray()));
            insert.setArray(
                    12,
                    connection.createArrayOf(
                            "text", payers.stream().map(it -> it.method()).toArray()));
            insert.setArray(
                    13,
                    connection.createArrayOf(
                            "bigint",
                            payers.stream().map(it -> it.paid().cents()).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An adjudication could not be stored", e);
        }
    }

    Optional<Row> find(ClaimNumber claim, int version) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select facts, payer_order, calculation, figure_edition from claim_adjudication
                        where claim_number = ? and version = ?""")) {
            select.setString(1, claim.value());
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An adjudication could not be read", e);
        }
    }
}
