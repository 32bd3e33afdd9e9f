package org.medicalsuite.kernel.audit.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.kernel.Cin;

/** Finds audit records by person. */
@Singleton
public class AuditRecordRows {
    private static final String FIND = """
            select (extract(epoch from at) * 1000000)::bigint as micros, * from audit_record
            where person = ? and (at, id) < (to_timestamp(0) + ? * interval '1 microsecond', ?)
            order by at desc, id desc limit ?""";

    private final AgroalDataSource dataSource;
    private final String service;

    public AuditRecordRows(
            AgroalDataSource dataSource, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.service = service;
    }

    /** The newest records before a place, or of all; one more than {@code most} where there are more. */
    List<AuditRecord> find(Cin person, Optional<ReadingPlace> before, int most) throws SQLException {
        var place = before.orElse(ReadingPlace.END_OF_TIME);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setString(1, person.value());
            select.setLong(2, place.micros());
            select.setLong(3, place.id());
            select.setInt(4, most + 1);
            var found = new ArrayList<AuditRecord>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(record(row));
                }
            }
            return found;
        }
    }

    private AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(
                new ReadingPlace(row.getLong("micros"), row.getLong("id")).toString(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                service,
                row.getString("actor"),
                row.getString("client"),
                List.of(row.getString("roles").split(" ")),
                row.getString("acting_for"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getString("outcome"),
                row.getString("source"),
                row.getString("emergency"),
                row.getString("request_id"));
    }
}
