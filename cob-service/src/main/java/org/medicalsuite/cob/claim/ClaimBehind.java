package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Refusal;

/** Finds the claim that something is about, for who sees the claim; to everybody else the thing does not exist. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClaimBehind {
    private final AgroalDataSource dataSource;

    public ClaimBehind(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is about a claim. */
    public enum Thing {
        QUESTIONNAIRE("questionnaire", "questionnaire_id"),
        PRIMACY_CORRECTION("primacy_correction", "correction_id"),
        RECOVERY_CASE("recovery_case", "case_id");

        private final String query;

        Thing(String table, String id) {
            this.query = "select claim_number from " + table + " join claim using (claim_number) where " + id
                    + " = ? and " + Visibility.CONDITION;
        }
    }

    /**
     * The claim's number.
     *
     * @throws Refusal NOT_FOUND where there is no such thing, or none that the caller sees
     */
    public ClaimNumber of(Thing thing, UUID id, Caller caller) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(thing.query)) {
            select.setObject(1, id);
            Visibility.of(caller).bind(select, 2);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.notFound();
                }
                return new ClaimNumber(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The claim behind something could not be looked for", e);
        }
    }
}
