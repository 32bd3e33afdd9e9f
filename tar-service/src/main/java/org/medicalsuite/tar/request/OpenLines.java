package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Lines that wait for somebody, kept beside the events so that queue and duplicates are found by an index. A submission adds them through {@link Intake}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenLines {
    private final AgroalDataSource dataSource;

    public OpenLines(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Says that a line waits, and until when; false where that was known. */
    public boolean waits(TarHeader header, StoredLine line, LineStatus status, Instant due) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into open_line (tar_number, line, status, due, programme, plan_code, category,
                            submitting_npi, cin, service_code, from_date, thru_date, field_office)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tar_number, line) do update
                        set status = excluded.status, due = excluded.due, programme = excluded.programme,
                            plan_code = excluded.plan_code, category = excluded.category,
                            submitting_npi = excluded.submitting_npi, cin = excluded.cin,
                            service_code = excluded.service_code, from_date = excluded.from_date,
                            thru_date = excluded.thru_date, field_office = excluded.field_office
                        where (open_line.*) is distinct from (excluded.*)""")) {
            upsert.setString(1, header.number().value());
            upsert.setInt(2, line.line());
            upsert.setString(3, status.name());
            upsert.setObject(4, due.atOffset(ZoneOffset.UTC));
            upsert.setString(5, header.programme().name());
            upsert.setString(6, header.planCode());
            upsert.setString(7, header.category().name());
            upsert.setString(8, header.submitting().value());
            same(upsert, 9, header, line);
            upsert.setString(13, header.fieldOffice());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The open line could not be kept", e);
        }
    }

    /** Says that a line waits for nobody any more; false where that was known. */
    public boolean closed(TarNumber number, int line) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from open_line where tar_number = ? and line = ?")) {
            delete.setString(1, number.value());
            delete.setInt(2, line);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The open line could not be closed", e);
        }
    }

    private static void same(PreparedStatement statement, int first, TarHeader header, StoredLine line)
            throws SQLException {
        statement.setString(first, header.cin().value());
        statement.setString(first + 1, line.serviceCode().value());
        statement.setObject(first + 2, line.asked().dates().from());
        statement.setObject(first + 3, line.asked().dates().thru());
    }
}
