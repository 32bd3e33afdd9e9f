package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.TarNumber;

/** What claims have drawn from the lines of a request and given back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitMovements {
    private final AgroalDataSource dataSource;

    public UnitMovements(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Which way units move. */
    @Schema(name = "UnitMovementKind")
    public enum Kind {
        DRAW,
        VOID
    }

    /** One movement; a claim moves a line's units at most once each way. */
    public record Movement(
            TarNumber number, int line, String claimId, Kind kind, int units, LocalDate serviceDate, Instant at) {}

    /** Lets nobody else change the request or move its units until the transaction ends. */
    public void hold(TarNumber number) {
        // Not "for update", which would make others wait who only add lines or events to the request.
        try (var connection = dataSource.getConnection();
                var hold = connection.prepareStatement("select 1 from tar where tar_number = ? for no key update")) {
            hold.setString(1, number.value());
            hold.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("The request could not be held", e);
        }
    }

    public Optional<Movement> find(TarNumber number, int line, String claimId, Kind kind) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select units, service_date, at from unit_movement
                        where tar_number = ? and line = ? and claim_id = ? and kind = ?""")) {
            select.setString(1, number.value());
            select.setInt(2, line);
            select.setString(3, claimId);
            select.setString(4, kind.name());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Movement(
                                number,
                                line,
                                claimId,
                                kind,
                                row.getInt("units"),
                                TarRows.day(row, "service_date"),
                                TarRows.instant(row, "at")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The units of the claim could not be read", e);
        }
    }

    /** All movements of a request, in the order in which they came. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Movement> of(TarNumber number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select line, claim_id, kind, units, service_date, at from unit_movement
                        where tar_number = ? order by at, claim_id, kind""")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Movement>();
                while (row.next()) {
                    found.add(new Movement(
                            number,
                            row.getInt("line"),
                            row.getString("claim_id"),
                            Kind.valueOf(row.getString("kind")),
                            row.getInt("units"),
                            TarRows.day(row, "service_date"),
                            TarRows.instant(row, "at")));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The movements could not be read", e);
        }
    }

    public void add(Movement movement, String actorSubject) {
        try (var connection = dataSource.getConnection()) {
            insert(connection, movement, actorSubject);
        } catch (SQLException e) {
            throw new IllegalStateException("The units could not be moved", e);
        }
    }

    private static void insert(Connection connection, Movement movement, String actorSubject) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into unit_movement (tar_number, line, claim_id, kind, units, service_date, at, actor_subject)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, movement.number().value());
            insert.setInt(2, movement.line());
            insert.setString(3, movement.claimId());
            insert.setString(4, movement.kind().name());
            insert.setInt(5, movement.units());
            insert.setObject(6, movement.serviceDate());
            insert.setObject(7, movement.at().atOffset(ZoneOffset.UTC));
            insert.setString(8, actorSubject);
            insert.executeUpdate();
        }
    }
}
