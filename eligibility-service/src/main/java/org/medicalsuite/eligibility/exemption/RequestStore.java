package org.medicalsuite.eligibility.exemption;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.RequestState;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;

/** The tables of requests and of what happened to them. */
@ApplicationScoped
class RequestStore {
    private static final String REQUEST = """
            select r.id, r.person_id, p.cin, r.county, r.hcp_code, r.received, r.decide_by, r.asked, r.state,
                lower(r.granted) as granted_from, upper(r.granted) - 1 as granted_thru
            from enrolment_request r join person p on p.id = r.person_id where\s""";

    private final AgroalDataSource dataSource;

    RequestStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps a new request; false where the person has an exemption under review already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean enter(StoredRequest request, Instant now, Caller caller) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into enrolment_request (id, person_id, county, hcp_code, received, decide_by, asked,
                            state, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, 'UNDER_REVIEW', ?, ?) on conflict do nothing""")) {
            insert.setString(1, request.id());
            insert.setLong(2, request.personId());
            insert.setString(3, request.county());
            insert.setString(4, request.hcpCode());
            insert.setObject(5, request.received());
            insert.setObject(6, request.decideBy());
            insert.setString(7, request.asked());
            insert.setTimestamp(8, Timestamp.from(now));
            insert.setString(9, caller.subject());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A request could not be kept", e);
        }
    }

    @Transactional
    Optional<StoredRequest> find(String id) {
        return one("r.id = ?", id, null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<StoredRequest> lock(String id) {
        return one("r.id = ? for update of r", id, null);
    }

    /** An exemption whose days are over and that nobody else has in hand, locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<StoredRequest> claimEnded(LocalDate today) {
        return one(
                "r.id like 'mer\\_%' and r.state = 'GRANTED' and upper(r.granted) <= ?"
                        + " order by upper(r.granted) limit 1 for update of r skip locked",
                null, today);
    }

    /** Where a locked request stands now, and why. */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(StoredRequest after, String said, Instant now, Caller caller) {
        var granted = after.granted();
        try (var connection = dataSource.getConnection()) {
            try (var update = connection.prepareStatement("""
                    update enrolment_request
                    set state = ?, granted = case when ?::date is null then granted else daterange(?::date, ?::date, '[]') end
                    where id = ?""")) {
                update.setString(1, StoredRequest.Name.of(after.state()).name());
                update.setObject(2, granted == null ? null : granted.from());
                update.setObject(3, granted == null ? null : granted.from());
                update.setObject(4, granted == null ? null : granted.thru());
                update.setString(5, after.id());
                update.executeUpdate();
            }
            append(connection, after, said, now, caller);
        } catch (SQLException e) {
            throw new IllegalStateException("A request could not be stepped", e);
        }
    }

    private static void append(Connection connection, StoredRequest after, String said, Instant now, Caller caller)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into enrolment_request_event (request_id, number, event, said, recorded_at, recorded_by)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?
                from enrolment_request_event where request_id = ?""")) {
            insert.setString(1, after.id());
            insert.setString(2, StoredRequest.Name.of(after.state()).name());
            insert.setString(3, said);
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setString(5, caller.subject());
            insert.setString(6, after.id());
            insert.executeUpdate();
        }
    }

    private Optional<StoredRequest> one(String where, @Nullable String id, @Nullable LocalDate today) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(REQUEST + where)) {
            select.setObject(1, id == null ? today : id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var from = row.getObject("granted_from", LocalDate.class);
                RequestState state = StoredRequest.Name.valueOf(row.getString("state"))
                        .state(
                                from == null
                                        ? null
                                        : new DateSpan(from, row.getObject("granted_thru", LocalDate.class)));
                return Optional.of(new StoredRequest(
                        row.getString("id"),
                        row.getLong("person_id"),
                        new Cin(row.getString("cin")),
                        row.getString("county"),
                        row.getString("hcp_code"),
                        row.getObject("received", LocalDate.class),
                        row.getObject("decide_by", LocalDate.class),
                        row.getString("asked"),
                        state));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A request could not be read", e);
        }
    }
}
