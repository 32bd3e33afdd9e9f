package org.medicalsuite.eligibility.choice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.ChoiceState;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;

/** The tables of choice packets and of what happened to them. */
@ApplicationScoped
class PacketStore {
    private static final String PACKET = """
            select k.id, k.person_id, p.cin, k.county, k.postmark, k.choose_by, k.state, k.stopped_on
            from choice_packet k join person p on p.id = k.person_id where\s""";

    private final AgroalDataSource dataSource;

    PacketStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional
    Optional<Packet> find(String id) {
        return one(PACKET + "k.id = ?", select -> select.setString(1, id));
    }

    @Transactional
    Optional<Packet> running(long person) {
        return one(PACKET + "k.person_id = ? and k.state in ('OPEN', 'STOPPED')", select -> select.setLong(1, person));
    }

    /** The person's running packet, locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Packet> lockRunning(long person) {
        return one(
                PACKET + "k.person_id = ? and k.state in ('OPEN', 'STOPPED') for update of k",
                select -> select.setLong(1, person));
    }

    /** The packet that is overdue longest and that nobody else has in hand, locked to the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Packet> claimOverdue(LocalDate today) {
        return one(
                PACKET
                        + "k.state = 'OPEN' and k.choose_by < ? order by k.choose_by, k.id limit 1"
                        + " for update of k skip locked",
                select -> select.setObject(1, today));
    }

    /** The medical exemption request of the person that nobody has decided yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> exemptionUnderReview(long person) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select id from enrolment_request
                        where person_id = ? and state = 'UNDER_REVIEW' and id like 'mer\\_%'""")) {
            select.setLong(1, person);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An exemption under review could not be looked for", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void open(Packet packet, Instant now, Caller caller) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into choice_packet (id, person_id, county, postmark, opened_at, state, choose_by)
                        values (?, ?, ?, ?, ?, 'OPEN', ?)""")) {
            insert.setString(1, packet.id());
            insert.setLong(2, packet.personId());
            insert.setString(3, packet.county());
            insert.setObject(4, packet.postmark());
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setObject(6, packet.chooseBy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A choice packet could not be opened", e);
        }
        append(packet.id(), "OPEN", packet.postmark(), null, now, caller);
    }

    /** What happened to a locked packet, and where it stands since. */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(Packet after, ChoiceState.Event event, LocalDate on, @Nullable String record, Instant now, Caller by) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update choice_packet set state = ?, choose_by = ?, stopped_on = ? where id = ?")) {
            update.setString(1, StateName.of(after.state()).name());
            update.setObject(2, after.chooseBy());
            update.setObject(3, after.state() instanceof ChoiceState.Stopped stopped ? stopped.since() : null);
            update.setString(4, after.id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A choice packet could not be stepped", e);
        }
        append(after.id(), event.name(), on, record, now, by);
    }

    private void append(
            String packet, String event, LocalDate on, @Nullable String record, Instant now, Caller caller) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into choice_packet_event (packet_id, number, event, on_day, record_id, recorded_at,
                            recorded_by)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                        from choice_packet_event where packet_id = ?""")) {
            insert.setString(1, packet);
            insert.setString(2, event);
            insert.setObject(3, on);
            insert.setString(4, record);
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setString(6, caller.subject());
            insert.setString(7, packet);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An event of a choice packet could not be kept", e);
        }
    }

    private Optional<Packet> one(String query, Parameters parameters) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(query)) {
            parameters.set(select);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(packet(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A choice packet could not be read", e);
        }
    }

    private static Packet packet(ResultSet row) throws SQLException {
        var chooseBy = row.getObject("choose_by", LocalDate.class);
        return new Packet(
                row.getString("id"),
                row.getLong("person_id"),
                new Cin(row.getString("cin")),
                row.getString("county"),
                row.getObject("postmark", LocalDate.class),
                chooseBy,
                StateName.valueOf(row.getString("state"))
                        .state(chooseBy, row.getObject("stopped_on", LocalDate.class)));
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }
}
