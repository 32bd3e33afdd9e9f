package org.medicalsuite.eligibility.inquiry;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.emergency.EmergencyAccess;
import org.medicalsuite.kernel.http.Origin;
import org.medicalsuite.kernel.http.RequestId;
import org.medicalsuite.kernel.together.Together;

/** Answers as they were given, under their numbers. */
@ApplicationScoped
class Verifications {
    private static final int LARGEST_GROUP = 64;

    // Answers and their audit records in one statement, which is its own transaction: neither is ever there without the
    // other, and an inquiry costs one round trip for reading and one for writing; less where several come at once.
    private static final String KEEP = """
            with given as (
                select * from unnest(?::text[], ?::timestamptz[], ?::text[], ?::bigint[], ?::date[], ?::text[],
                    ?::text[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
                as g (evc, at, asked_by, person_id, service_date, outcome, answer, part, part_at, client, roles, deed,
                    person, purpose, request_id, acting_for, source, emergency)),%s
            kept as (
                insert into verification (evc, at, asked_by, person_id, service_date, outcome, answer, part, part_at)
                select evc, at, asked_by, person_id, service_date, outcome, answer, part, part_at from given
                on conflict (evc) do nothing returning evc)
            insert into audit_record (actor, client, roles, deed, person, subject, purpose, outcome, request_id,
                acting_for, source, emergency)
            select asked_by, client, roles, deed, person, evc, purpose, outcome, request_id, acting_for, source,
                emergency
            from given join kept using (evc)
            returning subject""";

    private static final String KEEP_ANSWERS = KEEP.formatted("");

    // The first answers with a part bring the part along, in the same statement.
    private static final String KEEP_ANSWERS_AND_PARTS = KEEP.formatted("""

            parts as (
                insert into verification_part (id, content) select * from unnest(?::uuid[], ?::text[])
                on conflict do nothing),""");

    private final AgroalDataSource dataSource;
    private final Together<Row, Boolean> together;

    /** Parts that are committed; they are never removed. */
    private final Set<UUID> keptParts = ConcurrentHashMap.newKeySet();

    /**
     * @param lanes how many groups of answers may be written at the same time; those that come while all lanes are
     *     taken are committed together by the next
     */
    Verifications(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "eligibility.inquiry.lanes", defaultValue = "2") int lanes) {
        this.dataSource = dataSource;
        this.together = new Together<>(lanes, LARGEST_GROUP, this::keep);
    }

    /**
     * Keeps an answer with the record of who asked, and returns when both are committed; false where the number is
     * taken and nothing was kept.
     */
    boolean keep(Kept kept, Caller caller, AuditTrail.Entry entry) {
        return together.ask(
                new Row(kept, caller, entry, RequestId.current(), Origin.current(), EmergencyAccess.used()));
    }

    private List<Boolean> keep(List<Row> rows) {
        var parts = newParts(rows);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(parts.isEmpty() ? KEEP_ANSWERS : KEEP_ANSWERS_AND_PARTS)) {
            var columns = new Columns(connection, insert, rows);
            columns.text(1, row -> row.kept.evc().value());
            columns.set(2, "timestamptz", row -> row.kept.at());
            columns.text(3, row -> row.caller.subject());
            columns.set(4, "bigint", row -> row.kept.person());
            columns.set(5, "date", row -> row.kept.serviceDate());
            columns.text(6, row -> row.entry.outcome());
            columns.text(7, row -> row.kept.answer().own());
            columns.set(8, "uuid", row -> row.kept.answer().partId());
            columns.set(9, "integer", row -> row.kept.answer().partAt());
            columns.text(10, row -> row.caller.client());
            columns.text(11, row -> AuditTrail.roles(row.caller));
            columns.text(12, row -> row.entry.deed());
            columns.text(
                    13,
                    row -> row.entry.person() == null
                            ? null
                            : row.entry.person().value());
            columns.text(14, row -> row.entry.purpose());
            columns.text(15, Row::requestId);
            columns.text(16, row -> AuditTrail.actingFor(row.caller));
            columns.text(17, Row::source);
            columns.text(18, Row::emergency);
            if (!parts.isEmpty()) {
                insert.setArray(
                        19,
                        connection.createArrayOf(
                                "uuid", parts.stream().map(SharedPart::id).toArray()));
                insert.setArray(
                        20,
                        connection.createArrayOf(
                                "text", parts.stream().map(SharedPart::text).toArray()));
            }
            var numbers = new HashSet<String>();
            try (var keptNumbers = insert.executeQuery()) {
                while (keptNumbers.next()) {
                    numbers.add(keptNumbers.getString(1));
                }
            }
            parts.forEach(part -> keptParts.add(part.id()));
            return rows.stream()
                    .map(row -> numbers.contains(row.kept.evc().value()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Answers could not be kept", e);
        }
    }

    /** Parts of these answers that this process has not seen committed. */
    private List<SharedPart> newParts(List<Row> rows) {
        return rows.stream()
                .<SharedPart>mapMulti((row, sink) -> {
                    var part = row.kept.answer().part();
                    if (part != null && !keptParts.contains(part.id())) {
                        sink.accept(part);
                    }
                })
                .distinct()
                .toList();
    }

    Optional<Stored> find(Evc evc) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select v.asked_by, v.outcome, p.cin, case when v.part is null then v.answer
                            else overlay(v.answer placing q.content from v.part_at + 1 for 0) end as answer
                        from verification v left join person p on p.id = v.person_id
                            left join verification_part q on q.id = v.part
                        where v.evc = ?""")) {
            select.setString(1, evc.value());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(
                                row.getString("asked_by"),
                                row.getString("outcome"),
                                row.getString("answer"),
                                row.getString("cin")))
                        : Optional.empty();
            }
        }
    }

    /**
     * An answer to be kept.
     *
     * @param person whom it is about; null where nobody was found
     * @param answer the JSON that leaves
     */
    record Kept(Evc evc, Instant at, @Nullable Long person, LocalDate serviceDate, AnswerText answer) {}

    /** An answer that was kept. */
    record Stored(
            String askedBy,
            String outcome,
            String answer,
            @Nullable String cin) {}

    private record Row(
            Kept kept,
            Caller caller,
            AuditTrail.Entry entry,
            @Nullable String requestId,
            @Nullable String source,
            @Nullable String emergency) {}

    /** Hands a group's values over, each column as one array. */
    private record Columns(Connection connection, PreparedStatement statement, List<Row> rows) {
        /** Text goes as an array of strings, which the driver sends as it is, without escapes. */
        void text(int place, Function<Row, @Nullable String> value) throws SQLException {
            statement.setArray(
                    place,
                    connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new)));
        }

        void set(int place, String type, Function<Row, @Nullable Object> value) throws SQLException {
            statement.setArray(
                    place,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }
    }
}
