package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.medicalsuite.kernel.testing.LocalPostgres;

/** What the database holds, looked at past the service. */
@ApplicationScoped
public class StoredRows {
    private final AgroalDataSource dataSource;

    StoredRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    long number(String query) {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int change(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var change = connection.createStatement()) {
            return change.executeUpdate(statement);
        }
    }

    /** As the owner of the tables, for what the service has no right to. */
    void asOwner(String statement) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = LocalPostgres.asOwner(url);
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** Everything that a refused claim must leave alone. */
    long claimsAndBookings() {
        return number("""
                select (select count(*) from claim) + (select count(*) from claim_event)
                    + (select count(*) from claim_adjudication) + (select count(*) from claim_payment)
                    + (select count(*) from benefit_account) + (select count(*) from benefit_entry)
                    + (select count(*) from unit_intent) + (select count(*) from idempotent_answer)""");
    }
}
