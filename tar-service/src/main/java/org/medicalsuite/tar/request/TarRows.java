package org.medicalsuite.tar.request;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.Asked;
import org.medicalsuite.tar.decision.EventKind;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Reads the rows of a request. */
final class TarRows {
    private TarRows() {}

    static Optional<TarHeader> header(Connection connection, TarNumber number) throws SQLException {
        try (var select = connection.prepareStatement("select * from tar where tar_number = ?")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(header(row)) : Optional.empty();
            }
        }
    }

    private static TarHeader header(ResultSet row) throws SQLException {
        return new TarHeader(
                new TarNumber(row.getString("tar_number")),
                instant(row, "received_at"),
                Form.valueOf(row.getString("form")),
                ServiceCategory.valueOf(row.getString("category")),
                new Cin(row.getString("cin")),
                day(row, "birth_date"),
                new Npi(row.getString("submitting_npi")),
                npi(row, "rendering_npi").orElse(null),
                npi(row, "ordering_npi").orElse(null),
                Arrays.stream((String[]) row.getArray("diagnoses").getArray())
                        .map(Diagnosis::new)
                        .toList(),
                row.getString("justification"),
                Programme.valueOf(row.getString("programme")),
                row.getString("plan_code"),
                Urgency.valueOf(row.getString("urgency")),
                Optional.ofNullable(row.getString("retroactive_ground"))
                        .map(RetroactiveGround::valueOf)
                        .orElse(null),
                row.getString("submitted_by"));
    }

    static List<StoredLine> lines(Connection connection, TarNumber number) throws SQLException {
        try (var select = connection.prepareStatement("select * from tar_line where tar_number = ? order by line")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                var lines = new ArrayList<StoredLine>();
                while (row.next()) {
                    var cents = row.getLong("charge_cents");
                    var charge = row.wasNull() ? null : Money.ofCents(cents);
                    lines.add(new StoredLine(
                            row.getInt("line"),
                            new ServiceCode(row.getString("service_code")),
                            new Asked(
                                    row.getInt("units"),
                                    DateSpan.between(day(row, "from_date"), day(row, "thru_date"))),
                            charge));
                }
                return List.copyOf(lines);
            }
        }
    }

    static List<StoredEvent> events(Connection connection, TarNumber number, EventJson json) throws SQLException {
        try (var select = connection.prepareStatement("select * from tar_event where tar_number = ? order by seq")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (row.next()) {
                    events.add(new StoredEvent(
                            row.getInt("seq"),
                            row.getInt("line"),
                            instant(row, "at"),
                            Actor.valueOf(row.getString("actor")),
                            row.getString("actor_subject"),
                            json.read(EventKind.valueOf(row.getString("kind")), row.getString("body"))));
                }
                return List.copyOf(events);
            }
        }
    }

    static Map<Integer, Integer> used(Connection connection, TarNumber number) throws SQLException {
        try (var select = connection.prepareStatement("""
                select line, sum(case kind when 'DRAW' then units else -units end)
                from unit_movement where tar_number = ? group by line""")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                var used = new HashMap<Integer, Integer>();
                while (row.next()) {
                    used.put(row.getInt(1), row.getInt(2));
                }
                return Map.copyOf(used);
            }
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Optional<Npi> npi(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Npi::new);
    }
}
