package org.medicalsuite.eligibility;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Looks into the database beside the service. */
@ApplicationScoped
public class Rows {
    private static final List<String> TABLES = List.of(
            "enrollment_file",
            "quarantined_member",
            "person",
            "demographics",
            "eligibility_span",
            "verification",
            "share_of_cost_month",
            "share_of_cost_clearance",
            "person_merge");

    private final AgroalDataSource dataSource;

    Rows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The single number that a query gives. */
    public long count(String query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single text that a query gives. */
    public String text(String query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows there are in all tables of the service. */
    public long all() {
        return TABLES.stream()
                .mapToLong(table -> count("select count(*) from " + table))
                .sum();
    }

    public void run(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
