package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;

/** Which number continues which. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Successions {
    private static final String FIRST = """
            insert into tar_succession (tar_number, first_number, place) values (?, ?, 0)
            on conflict (tar_number) do nothing""";

    private static final String NEXT = """
            insert into tar_succession (tar_number, first_number, place)
            select ?, first_number, place + 1 from tar_succession where tar_number = ?
            on conflict (first_number, place) do nothing""";

    private final AgroalDataSource dataSource;

    public Successions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Notes that a stored request continues another; refused where something continues that already. */
    void continues(TarNumber before, TarNumber after) {
        try (var connection = dataSource.getConnection()) {
            change(connection, FIRST, before, before);
            if (change(connection, NEXT, after, before) != 1) {
                throw new Refusal(ProblemType.CONFLICT, "Something continues this request already; continue that one");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The succession could not be noted", e);
        }
    }

    private static int change(Connection connection, String sql, TarNumber one, TarNumber other) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, one.value());
            insert.setString(2, other.value());
            return insert.executeUpdate();
        }
    }
}
