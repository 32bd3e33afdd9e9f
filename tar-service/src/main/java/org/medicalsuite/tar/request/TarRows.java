package org.medicalsuite.tar.request;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.County;
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
import org.medicalsuite.tar.request.StoredTar.StoredAttachment;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.StoredTar.Succession;

/** Reads the rows of a request. */
final class TarRows {
    private TarRows() {}

    // A row for each event, of which every line has one at least: its submission. What is said once for the request is
    // long, so it comes with the first event only.
    private static final String READ = """
            select tar.tar_number, received_at, form, category, cin, birth_date, submitting_npi, rendering_npi,
                ordering_npi, programme, plan_code, urgency, after_screening, retroactive_ground, submitted_by,
                service_county, field_office,
                case seq when 1 then prescription end as prescription, case seq when 1 then paper end as paper,
                case seq when 1 then diagnoses end as diagnoses,
                case seq when 1 then justification end as justification,
                case seq when 1 then (
                    select array_agg(array[a.id::text, a.document, a.media_type, a.size::text, w.at::text]
                        order by a.received_at, a.id)
                    from tar_attachment a left join tar_attachment_withdrawal w on w.attachment_id = a.id
                    where a.tar_number = tar.tar_number) end as attachments,
                line, service_code, units, from_date, thru_date, charge_cents,
                seq, at, actor, actor_subject, kind, body,
                (select sum(case m.kind when 'DRAW' then m.units else -m.units end) from unit_movement m
                 where m.tar_number = tar.tar_number and m.line = tar_line.line) as used,
                case seq when 1 then (
                    select n.tar_number from tar_succession n
                    where n.first_number = own.first_number and n.place > own.place
                    order by n.place desc limit 1) end as current_number,
                case seq when 1 then (
                    select n.tar_number from tar_succession n
                    where n.first_number = own.first_number and n.place = own.place - 1) end as continues
            from tar join tar_line using (tar_number) join tar_event using (tar_number, line)
                left join tar_succession own using (tar_number)
            where""";

    private static final String ONE = READ + " tar.tar_number = ? order by seq";

    private static final String OF_PROVIDER = READ + """
             tar.tar_number in (
                select tar_number from tar where submitting_npi = any(?) and (received_at, tar_number) < (?, ?)
                order by received_at desc, tar_number desc limit ?)
            order by received_at desc, tar_number desc, seq""";

    /** The request with everything that happened to it, in one statement. */
    static Optional<StoredTar> read(Connection connection, TarNumber number, EventJson json) throws SQLException {
        try (var select = connection.prepareStatement(ONE)) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(request(row, json)) : Optional.empty();
            }
        }
    }

    /** So many requests with these submitting NPIs behind a cursor, the newest first. */
    static List<StoredTar> ofProvider(
            Connection connection, Set<Npi> npis, RequestCursor after, int limit, EventJson json) throws SQLException {
        try (var select = connection.prepareStatement(OF_PROVIDER)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", npis.stream().map(Npi::value).toArray()));
            select.setObject(2, after.received().atOffset(ZoneOffset.UTC));
            select.setString(3, after.tarNumber().value());
            select.setInt(4, limit);
            try (var row = select.executeQuery()) {
                var requests = new ArrayList<StoredTar>();
                boolean more = row.next();
                while (more) {
                    requests.add(request(row, json));
                    more = !row.isAfterLast();
                }
                return requests;
            }
        }
    }

    /** The request that begins with this row; leaves the cursor at the first row of the next one, or behind the last. */
    private static StoredTar request(ResultSet row, EventJson json) throws SQLException {
        var header = header(row, json);
        var attachments = attachments(row);
        var succession = new Succession(number(row, "continues"), number(row, "current_number"));
        var lines = new TreeMap<Integer, StoredLine>();
        var used = new HashMap<Integer, Integer>();
        var events = new ArrayList<StoredEvent>();
        do {
            int line = row.getInt("line");
            if (!lines.containsKey(line)) {
                lines.put(line, line(row));
                int units = row.getInt("used");
                if (!row.wasNull()) {
                    used.put(line, units);
                }
            }
            events.add(event(row, json));
        } while (row.next()
                && row.getString("tar_number").equals(header.number().value()));
        return new StoredTar(
                header, List.copyOf(lines.values()), List.copyOf(events), Map.copyOf(used), attachments, succession);
    }

    private static TarHeader header(ResultSet row, EventJson json) throws SQLException {
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
                row.getBoolean("after_screening"),
                Optional.ofNullable(row.getString("retroactive_ground"))
                        .map(RetroactiveGround::valueOf)
                        .orElse(null),
                row.getString("submitted_by"),
                Optional.ofNullable(row.getString("service_county"))
                        .map(County::ofCode)
                        .orElse(null),
                row.getString("field_office"),
                json.readPart(Prescription.class, row.getString("prescription")),
                json.readPart(Paper.class, row.getString("paper")));
    }

    /** Each document as a row of texts, because one column holds them all. */
    private static List<StoredAttachment> attachments(ResultSet row) throws SQLException {
        var array = row.getArray("attachments");
        return array == null
                ? List.of()
                : Arrays.stream((String[][]) array.getArray())
                        .map(texts -> new StoredAttachment(
                                UUID.fromString(texts[0]),
                                texts[1],
                                texts[2],
                                Long.parseLong(texts[3]),
                                texts[4] != null))
                        .toList();
    }

    private static StoredLine line(ResultSet row) throws SQLException {
        var cents = row.getLong("charge_cents");
        var charge = row.wasNull() ? null : Money.ofCents(cents);
        return new StoredLine(
                row.getInt("line"),
                new ServiceCode(row.getString("service_code")),
                new Asked(row.getInt("units"), DateSpan.between(day(row, "from_date"), day(row, "thru_date"))),
                charge);
    }

    private static StoredEvent event(ResultSet row, EventJson json) throws SQLException {
        return new StoredEvent(
                row.getInt("seq"),
                row.getInt("line"),
                instant(row, "at"),
                Actor.valueOf(row.getString("actor")),
                row.getString("actor_subject"),
                json.read(EventKind.valueOf(row.getString("kind")), row.getString("body")));
    }

    private static @Nullable TarNumber number(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new TarNumber(text);
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
