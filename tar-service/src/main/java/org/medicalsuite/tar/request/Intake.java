package org.medicalsuite.tar.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.KeyClaim;

/**
 * Writes a new request with everything that belongs to it in one statement, which is its own transaction: the caller's
 * key with the answer, header, lines, first events, the open lines that the queue shows, the limits that time keeps, the audit record. Either all
 * of it is there or nothing, and a submission costs one round trip and one commit.
 */
@ApplicationScoped
public class Intake {
    private static final String KEEP = """
            with claimed as (
                insert into idempotent_answer (%s, answer)
                values (?, ?, ?, ?, ?) on conflict (client, key) do nothing returning client),
            request as (
                insert into tar (tar_number, received_at, form, category, cin, birth_date, submitting_npi,
                    rendering_npi, ordering_npi, diagnoses, justification, programme, plan_code, urgency,
                    after_screening, retroactive_ground, submitted_by, service_county, field_office, prescription, paper)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb from claimed
                returning tar_number, received_at, programme, plan_code, field_office, category, submitting_npi, cin,
                    submitted_by),
            asked as (
                select request.*, line.* from request, unnest(?::smallint[], ?::text[], ?::integer[], ?::date[],
                        ?::date[], ?::bigint[], ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::timestamptz[],
                        ?::timestamptz[])
                    as line (line, service_code, units, from_date, thru_date, charge_cents, actor, kind, body, status,
                        due, runs_out)),
            lines as (
                insert into tar_line (tar_number, line, service_code, units, from_date, thru_date, charge_cents)
                select tar_number, line, service_code, units, from_date, thru_date, charge_cents from asked),
            events as (
                insert into tar_event (tar_number, seq, line, at, actor, actor_subject, kind, body)
                select tar_number, line, line, received_at, actor, submitted_by, kind, body from asked),
            waiting as (
                insert into open_line (tar_number, line, status, due, programme, plan_code, field_office, category,
                    submitting_npi, cin, service_code, from_date, thru_date)
                select tar_number, line, status, due, programme, plan_code, field_office, category, submitting_npi,
                    cin, service_code, from_date, thru_date
                from asked where due is not null),
            limits as (
                insert into time_limit (tar_number, line, at)
                select tar_number, line, runs_out from asked where runs_out is not null)
            insert into audit_record (%s) select %s from claimed
            """.formatted(KeyClaim.COLUMNS, AuditTrail.COLUMNS, AuditTrail.PARAMETERS);

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource dataSource;
    private final EventJson events;
    private final ObjectMapper json;

    public Intake(AgroalDataSource dataSource, EventJson events, ObjectMapper json) {
        this.dataSource = dataSource;
        this.events = events;
        this.json = json;
    }

    /** What came of the attempt to write; only {@code STORED} wrote anything. */
    enum Outcome {
        STORED,
        /** Another request has this number already. */
        NUMBER_TAKEN,
        /** The caller's key was used meanwhile, by a repeat that came at the same time. */
        KEY_TAKEN
    }

    /**
     * A line with its first event.
     *
     * @param waiting in which status it waits for somebody, and until when; empty where it does not
     * @param runsOut when time alone will move it; empty where it will not
     */
    record Arrival(
            StoredTar.StoredLine line,
            StoredTar.StoredEvent event,
            Optional<Waiting> waiting,
            Optional<Instant> runsOut) {}

    /**
     * A request that is to be stored.
     *
     * @param arrivals its lines in order, each with the event that has the line's number as its own
     */
    record Request(KeyClaim claim, Caller caller, TarHeader header, List<Arrival> arrivals, TarAnswer answer) {}

    Outcome keep(Request request) {
        var entry = new AuditTrail.Entry(
                "tar.submit", request.header().cin(), request.header().number().value(), "payment", "submitted");
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            int at = request.claim().bind(insert, 1);
            insert.setString(at++, json.writeValueAsString(request.answer()));
            at = header(connection, insert, at, request.header());
            at = arrivals(connection, insert, at, request.arrivals());
            AuditTrail.bind(insert, at, request.caller(), entry);
            return insert.executeUpdate() == 1 ? Outcome.STORED : Outcome.KEY_TAKEN;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return Outcome.NUMBER_TAKEN;
            }
            throw new IllegalStateException("The request could not be stored", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer could not be written", e);
        }
    }

    private int header(Connection connection, PreparedStatement insert, int first, TarHeader header)
            throws SQLException {
        int at = first;
        insert.setString(at++, header.number().value());
        insert.setObject(at++, header.received().atOffset(ZoneOffset.UTC));
        insert.setString(at++, header.form().name());
        insert.setString(at++, header.category().name());
        insert.setString(at++, header.cin().value());
        insert.setObject(at++, header.birthDate());
        insert.setString(at++, header.submitting().value());
        insert.setString(
                at++, header.rendering() == null ? null : header.rendering().value());
        insert.setString(
                at++, header.ordering() == null ? null : header.ordering().value());
        insert.setArray(
                at++,
                connection.createArrayOf(
                        "text", header.diagnoses().stream().map(Diagnosis::code).toArray()));
        insert.setString(at++, header.justification());
        insert.setString(at++, header.programme().name());
        insert.setString(at++, header.planCode());
        insert.setString(at++, header.urgency().name());
        insert.setBoolean(at++, header.afterScreening());
        insert.setString(
                at++,
                header.retroactiveGround() == null
                        ? null
                        : header.retroactiveGround().name());
        insert.setString(at++, header.submittedBy());
        insert.setString(
                at++,
                header.serviceCounty() == null ? null : header.serviceCounty().code());
        insert.setString(at++, header.fieldOffice());
        insert.setString(at++, events.writePart(header.prescription()));
        insert.setString(at++, events.writePart(header.paper()));
        return at;
    }

    private int arrivals(Connection connection, PreparedStatement insert, int first, List<Arrival> arrivals)
            throws SQLException {
        var columns = new Columns(connection, insert, first, arrivals);
        columns.add("smallint", arrival -> arrival.line().line());
        columns.add("text", arrival -> arrival.line().serviceCode().value());
        columns.add("integer", arrival -> arrival.line().asked().units());
        columns.add("date", arrival -> arrival.line().asked().dates().from());
        columns.add("date", arrival -> arrival.line().asked().dates().thru());
        columns.add(
                "bigint",
                arrival -> arrival.line().charge() == null
                        ? null
                        : arrival.line().charge().cents());
        columns.add("text", arrival -> arrival.event().actor().name());
        columns.add("text", arrival -> arrival.event().event().kind().name());
        columns.add("jsonb", arrival -> events.write(arrival.event().event()));
        columns.add(
                "text",
                arrival -> arrival.waiting()
                        .map(waiting -> waiting.status().name())
                        .orElse(null));
        columns.add(
                "timestamptz",
                arrival -> arrival.waiting()
                        .map(waiting -> waiting.due().toString())
                        .orElse(null));
        columns.add(
                "timestamptz",
                arrival -> arrival.runsOut().map(Instant::toString).orElse(null));
        return columns.at;
    }

    /** Binds one array for each column, an element a line. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Arrival> arrivals;
        private int at;

        Columns(Connection connection, PreparedStatement insert, int first, List<Arrival> arrivals) {
            this.connection = connection;
            this.insert = insert;
            this.at = first;
            this.arrivals = arrivals;
        }

        void add(String type, Function<Arrival, ?> value) throws SQLException {
            insert.setArray(
                    at++,
                    connection.createArrayOf(type, arrivals.stream().map(value).toArray()));
        }
    }
}
