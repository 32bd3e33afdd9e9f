package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.medicalsuite.kernel.Money;

/** The entries of a person's {@link BenefitAccounts accounts}: each belongs to one working out of one claim. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BenefitEntries {
    private final AgroalDataSource dataSource;

    public BenefitEntries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes what has moved on an account, and what is in it now. */
    void write(long account, Money balance, ClaimNumber claim, int version, Money amount, boolean returned) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into benefit_entry (account_id, claim_number, version, returned, amount_cents, balance_after)
                        values (?, ?, ?, ?, ?, ?)""")) {
            insert.setLong(1, account);
            insert.setString(2, claim.value());
            insert.setInt(3, version);
            insert.setBoolean(4, returned);
            insert.setLong(5, amount.cents());
            insert.setLong(6, balance.cents());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An entry could not be written", e);
        }
    }
}
