package org.medicalsuite.cob.investigation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;

/** When somebody last said what other coverage a person has. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CobInformationStore {
    private final AgroalDataSource dataSource;

    public CobInformationStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(Cin cin, LocalDate knownOn, String source) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into cob_information (cin, known_on, source) values (?, ?, ?)")) {
            insert.setString(1, cin.value());
            insert.setObject(2, knownOn);
            insert.setString(3, source);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of other coverage could not be kept", e);
        }
    }

    /** Whoever looks whether a person is asked, or takes the answer in, takes turns until the transaction ends. */
    void hold(Cin cin) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('questionnaire ' || ?, 0))")) {
            lock.setString(1, cin.value());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A person's questionnaires could not be held", e);
        }
    }

    /** The latest day on which it was known; null where nobody ever said. */
    @Nullable
    LocalDate knownOn(Cin cin) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select max(known_on) from cob_information where cin = ?")) {
            select.setString(1, cin.value());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, LocalDate.class) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of other coverage could not be read", e);
        }
    }
}
