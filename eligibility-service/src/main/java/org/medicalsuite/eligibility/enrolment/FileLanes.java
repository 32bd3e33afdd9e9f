package org.medicalsuite.eligibility.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How far each lane of a file is; kept in the transaction that applied the members. */
@ApplicationScoped
class FileLanes {
    /** The lane that is applied when all others are done. */
    static final int AFTER_ALL = Short.MAX_VALUE;

    private final AgroalDataSource dataSource;

    FileLanes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void open(String file, int lanes) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into file_lane (file_id, lane) select ?, generate_series(0, ? - 1)")) {
            insert.setString(1, file);
            insert.setInt(2, lanes);
            insert.executeUpdate();
        }
    }

    /** Opens the lane that comes after all others. */
    void openAfterAll(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into file_lane (file_id, lane) values (?, ?) on conflict do nothing")) {
            insert.setString(1, file);
            insert.setInt(2, AFTER_ALL);
            insert.executeUpdate();
        }
    }

    /** Each lane with the number of the last member that was dealt with. */
    Map<Integer, Integer> of(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select lane, reached from file_lane where file_id = ?")) {
            select.setString(1, file);
            var lanes = new TreeMap<Integer, Integer>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    lanes.put(row.getInt(1), row.getInt(2));
                }
            }
            return lanes;
        }
    }

    /** Moves a lane on; throws where it is not where this worker left it. */
    void reach(String file, int lane, int from, int number) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update file_lane set reached = ? where file_id = ? and lane = ? and reached = ?")) {
            update.setInt(1, number);
            update.setString(2, file);
            update.setInt(3, lane);
            update.setInt(4, from);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("The lane was moved by another worker");
            }
        }
    }
}
