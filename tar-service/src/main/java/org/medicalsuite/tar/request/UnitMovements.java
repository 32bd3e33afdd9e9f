package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.medicalsuite.kernel.TarNumber;

/** What claims have drawn from a line and given back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitMovements {
    private final AgroalDataSource dataSource;

    public UnitMovements(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Units in use, while nobody else can draw from the line until the transaction ends. */
    public int usedAndHeld(TarNumber number, int line) {
        try (var connection = dataSource.getConnection();
                var hold = connection.prepareStatement(
                        "select 1 from tar_line where tar_number = ? and line = ? for update");
                var sum = connection.prepareStatement("""
                        select coalesce(sum(case kind when 'DRAW' then units else -units end), 0)
                        from unit_movement where tar_number = ? and line = ?""")) {
            hold.setString(1, number.value());
            hold.setInt(2, line);
            hold.executeQuery().close();
            sum.setString(1, number.value());
            sum.setInt(2, line);
            try (var row = sum.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The units of the line could not be read", e);
        }
    }
}
