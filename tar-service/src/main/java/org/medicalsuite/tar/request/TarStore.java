package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;

/** Reads requests and adds events to them; {@link Intake} stores new ones. */
@ApplicationScoped
public class TarStore {
    private final AgroalDataSource dataSource;
    private final EventJson events;

    public TarStore(AgroalDataSource dataSource, EventJson events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    /**
     * Adds events behind those that are there, inside the caller's transaction. Refused where somebody else has added
     * some meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
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
            return TarRows.read(connection, number, events);
        } catch (SQLException e) {
            throw new IllegalStateException("The request could not be read", e);
        }
    }

    /** So many of the requests that were submitted under these NPIs, behind a cursor, the newest first. */
    List<StoredTar> submittedBy(Set<Npi> npis, RequestCursor after, int limit) {
        try (var connection = dataSource.getConnection()) {
            return TarRows.ofProvider(connection, npis, after, limit, events);
        } catch (SQLException e) {
            throw new IllegalStateException("The requests could not be read", e);
        }
    }
}
