package org.medicalsuite.eligibility.membership;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;

/** The table of enrolment records; a record is written once, in the transaction of its deed. */
@ApplicationScoped
public class EnrolmentRecords {
    private final AgroalDataSource dataSource;

    public EnrolmentRecords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(EnrolmentRecord record, Caller caller, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into enrolment_record (id, person_id, county, hcp_code, effective, inputs, answer,
                            recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, record.id());
            insert.setLong(2, record.personId());
            insert.setString(3, record.county());
            insert.setString(4, record.hcpCode());
            insert.setObject(5, record.effective());
            insert.setString(6, record.inputs());
            insert.setString(7, record.answer());
            insert.setTimestamp(8, Timestamp.from(at));
            insert.setString(9, caller.subject());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An enrolment record could not be kept", e);
        }
    }

    @Transactional
    public Optional<EnrolmentRecord> find(String id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select r.person_id, p.cin, r.county, r.hcp_code, r.effective, r.inputs, r.answer
                        from enrolment_record r join person p on p.id = r.person_id where r.id = ?""")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new EnrolmentRecord(
                                id,
                                row.getLong("person_id"),
                                new Cin(row.getString("cin")),
                                row.getString("county"),
                                row.getString("hcp_code"),
                                row.getObject("effective", LocalDate.class),
                                row.getString("inputs"),
                                row.getString("answer")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An enrolment record could not be read", e);
        }
    }
}
