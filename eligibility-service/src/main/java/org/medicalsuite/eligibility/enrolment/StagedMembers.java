package org.medicalsuite.eligibility.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.eligibility.storage.CopyInto;

/** Members that were read and wait to be applied. */
@ApplicationScoped
class StagedMembers {
    private static final String COLUMNS = "staged_members (file_id, lane, last, members, cins, content)";

    private final AgroalDataSource dataSource;

    StagedMembers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the members of a file go while it is read; inside the caller's transaction. */
    Staging open(String file, int lanes) throws SQLException {
        return new Staging(CopyInto.table(dataSource.getConnection(), COLUMNS), file, lanes);
    }

    /** The next members of a lane, in the order of the file; empty after the last. */
    List<MemberLoop> next(String file, int lane, int after) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select content from staged_members where file_id = ? and lane = ? and last > ?
                        order by last limit ?""")) {
            select.setString(1, file);
            select.setInt(2, lane);
            select.setInt(3, after);
            select.setInt(4, MemberBatch.MOST_MEMBERS / Staging.MEMBERS_OF_A_ROW);
            var members = new ArrayList<MemberLoop>(MemberBatch.MOST_MEMBERS);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    MemberText.read(row.getString(1), after, members);
                }
            }
            return members;
        }
    }

    /** How many members of a file are here. */
    int count(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select coalesce(sum(members), 0) from staged_members where file_id = ?")) {
            select.setString(1, file);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void remove(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from staged_members where file_id = ?")) {
            delete.setString(1, file);
            delete.executeUpdate();
        }
    }
}
