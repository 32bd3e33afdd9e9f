package org.medicalsuite.cob.correction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.recovery.PaymentDifference;
import org.medicalsuite.kernel.Money;

/** Corrections and their differences in the database. Rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StoredCorrections {
    private final AgroalDataSource dataSource;

    public StoredCorrections(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A correction: the version that held before and the one that came of it. */
    record Row(UUID id, ClaimNumber claim, int before, int after) {}

    void insert(
            Row correction,
            PrimacyCorrectionRequest.Reason reason,
            List<PaymentDifference> differences,
            String actor,
            Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into primacy_correction
                            (correction_id, claim_number, version_before, version_after, reason, at, actor)
                        values (?, ?, ?, ?, ?, ?, ?)""");
                var difference = connection.prepareStatement("""
                        insert into primacy_difference (correction_id, payer, before_cents, after_cents)
                        values (?, ?, ?, ?)""")) {
            insert.setObject(1, correction.id());
            insert.setString(2, correction.claim().value());
            insert.setInt(3, correction.before());
            insert.setInt(4, correction.after());
            insert.setString(5, reason.name());
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.setString(7, actor);
            insert.executeUpdate();
            for (var one : differences) {
                difference.setObject(1, correction.id());
                difference.setString(2, one.payer());
                difference.setLong(3, one.before().cents());
                difference.setLong(4, one.after().cents());
                difference.addBatch();
            }
            difference.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("A correction could not be stored", e);
        }
    }

    /** A correction that is known to be there. */
    Row find(UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select claim_number, version_before, version_after from primacy_correction
                        where correction_id = ?""")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return new Row(id, new ClaimNumber(row.getString(1)), row.getInt(2), row.getInt(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A correction could not be read", e);
        }
    }

    /** What each payer has paid in the two versions. */
    List<PaymentDifference> compared(Row correction) {
        var claim = correction.claim().value();
        return differences("""
                select payer, coalesce(was.paid_cents, 0), coalesce(now.paid_cents, 0)
                from (select payer, paid_cents from claim_payment where claim_number = ? and version = ?) was
                full join (select payer, paid_cents from claim_payment where claim_number = ? and version = ?) now
                    using (payer) order by payer""", claim, correction.before(), claim, correction.after());
    }

    /** What was found when the correction was made. */
    List<PaymentDifference> differences(UUID id) {
        return differences(
                "select payer, before_cents, after_cents from primacy_difference where correction_id = ? order by payer",
                id);
    }

    private List<PaymentDifference> differences(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var row = select.executeQuery()) {
                var list = new ArrayList<PaymentDifference>();
                while (row.next()) {
                    list.add(PaymentDifference.of(
                            row.getString(1), Money.ofCents(row.getLong(2)), Money.ofCents(row.getLong(3))));
                }
                return List.copyOf(list);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The payments of two versions could not be compared", e);
        }
    }
}
