package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Keeps requests: header and lines once, events one after the other. Works inside the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TarStore {
    private final AgroalDataSource dataSource;
    private final EventJson events;

    public TarStore(AgroalDataSource dataSource, EventJson events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    /** Stores a new request; false where its number is taken, and then nothing was stored. */
    public boolean insert(TarHeader header, List<StoredLine> lines) {
        try (var connection = dataSource.getConnection()) {
            if (!insertHeader(connection, header)) {
                return false;
            }
            insertLines(connection, header.number(), lines);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The request could not be stored", e);
        }
    }

    /** Adds events behind those that are there. Refused where somebody else has added some meanwhile. */
    public void append(TarNumber number, List<StoredEvent> more) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tar_event (tar_number, seq, line, at, actor, actor_subject, kind, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""")) {
            for (var event : more) {
                insert.setString(1, number.value());
                insert.setInt(2, event.seq());
                insert.setInt(3, event.line());
                insert.setObject(4, event.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, event.actor().name());
                insert.setString(6, event.actorSubject());
                insert.setString(7, event.event().kind().name());
                insert.setString(8, events.write(event.event()));
                insert.addBatch();
            }
            for (var stored : insert.executeBatch()) {
                if (stored != 1) {
                    throw new Refusal(ProblemType.PRECONDITION_FAILED, "Read the request again and decide anew");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be stored", e);
        }
    }

    /** The request with this number. */
    public Optional<StoredTar> find(TarNumber number) {
        try (var connection = dataSource.getConnection()) {
            var header = TarRows.header(connection, number);
            return header.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StoredTar(
                            header.get(),
                            TarRows.lines(connection, number),
                            TarRows.events(connection, number, events),
                            TarRows.used(connection, number)));
        } catch (SQLException e) {
            throw new IllegalStateException("The request could not be read", e);
        }
    }

    private static boolean insertHeader(Connection connection, TarHeader header) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into tar (tar_number, received_at, form, category, cin, birth_date, submitting_npi,
                    rendering_npi, ordering_npi, diagnoses, justification, programme, plan_code, urgency,
                    retroactive_ground, submitted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tar_number) do nothing""")) {
            insert.setString(1, header.number().value());
            insert.setObject(2, header.received().atOffset(ZoneOffset.UTC));
            insert.setString(3, header.form().name());
            insert.setString(4, header.category().name());
            insert.setString(5, header.cin().value());
            insert.setObject(6, header.birthDate());
            insert.setString(7, header.submitting().value());
            insert.setString(8, text(header.rendering()));
            insert.setString(9, text(header.ordering()));
            insert.setArray(
                    10,
                    connection.createArrayOf(
                            "text",
                            header.diagnoses().stream().map(Diagnosis::code).toArray()));
            insert.setString(11, header.justification());
            insert.setString(12, header.programme().name());
            insert.setString(13, header.planCode());
            insert.setString(14, header.urgency().name());
            insert.setString(15, text(header.retroactiveGround()));
            insert.setString(16, header.submittedBy());
            return insert.executeUpdate() == 1;
        }
    }

    private static void insertLines(Connection connection, TarNumber number, List<StoredLine> lines)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into tar_line (tar_number, line, service_code, units, from_date, thru_date, charge_cents)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var line : lines) {
                insert.setString(1, number.value());
                insert.setInt(2, line.line());
                insert.setString(3, line.serviceCode().value());
                insert.setInt(4, line.asked().units());
                insert.setObject(5, line.asked().dates().from());
                insert.setObject(6, line.asked().dates().thru());
                if (line.charge() == null) {
                    insert.setNull(7, Types.BIGINT);
                } else {
                    insert.setLong(7, line.charge().cents());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
