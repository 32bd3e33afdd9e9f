package org.medicalsuite.tar.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.TarNumber;

/** When time alone will move which line. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TimeLimits {
    private final AgroalDataSource dataSource;

    public TimeLimits(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A line and the moment from which time moves it. */
    record Limit(Instant at, TarNumber number, int line) {
        static final Limit FIRST = new Limit(Instant.EPOCH, new TarNumber("0000000000"), 0);
    }

    /** Says when time will move a line; false where that was known. */
    boolean runsOut(TarNumber number, int line, Instant at) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into time_limit (tar_number, line, at) values (?, ?, ?)
                        on conflict (tar_number, line) do update set at = excluded.at
                        where time_limit.at <> excluded.at""")) {
            upsert.setString(1, number.value());
            upsert.setInt(2, line);
            upsert.setObject(3, at.atOffset(ZoneOffset.UTC));
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The time limit could not be kept", e);
        }
    }

    /** Says that time will not move a line; false where that was known. */
    boolean none(TarNumber number, int line) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from time_limit where tar_number = ? and line = ?")) {
            delete.setString(1, number.value());
            delete.setInt(2, line);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The time limit could not be removed", e);
        }
    }

    /** Limits that have run out, behind this one, in order; nothing is locked by looking. */
    List<Limit> runOut(Instant now, Limit after, int atMost) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select at, tar_number, line from time_limit
                        where at <= ? and (at, tar_number, line) > (?, ?, ?)
                        order by at, tar_number, line limit ?""")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, after.at().atOffset(ZoneOffset.UTC));
            select.setString(3, after.number().value());
            select.setInt(4, after.line());
            select.setInt(5, atMost);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Limit>();
                while (row.next()) {
                    found.add(new Limit(TarRows.instant(row, "at"), new TarNumber(row.getString(2)), row.getInt(3)));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Time limits could not be read", e);
        }
    }

    /**
     * Claims a limit and its request until the transaction ends; false where somebody else holds either or has dealt with
     * it. Never waits: whoever changes the request takes the two in the other order.
     */
    boolean claim(Limit limit, Instant now) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select 1 from time_limit join tar using (tar_number)
                        where tar_number = ? and line = ? and at <= ?
                        for update of time_limit skip locked for no key update of tar skip locked""")) {
            select.setString(1, limit.number().value());
            select.setInt(2, limit.line());
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A time limit could not be claimed", e);
        }
    }
}
