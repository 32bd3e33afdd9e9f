package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.cob.claim.StoredClaim.StoredEvent;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.kernel.idempotency.KeyClaim;

/** Claims and their events in the database. Rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClaimStore {
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("uuDDD");

    private static final String INSERT = """
            with numbered as (
                select ? || lpad(mod(nextval('claim_serial'), 100000000)::text, 8, '0') as claim_number),
            keyed as (
                insert into idempotent_answer (%s, answer)
                select ?, ?, ?, ?, claim_number from numbered
                on conflict (client, key) do nothing returning answer)
            insert into claim (claim_number, received_at, cin, provider_npi, plan_code, service_from, service_thru, evc,
                request, coverage)
            select answer, ?::timestamptz, ?, ?, ?, ?::date, ?::date, ?, ?::json, ?::json from keyed
            returning claim_number""".formatted(KeyClaim.COLUMNS);

    private final AgroalDataSource dataSource;
    private final ClaimJson json;

    public ClaimStore(AgroalDataSource dataSource, ClaimJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * How a claim comes in.
     *
     * @param key what a repeat is recognised by
     * @param today in California, for the number
     */
    record Sending(KeyClaim key, Instant at, LocalDate today) {}

    /** The claim that came under this key; refused where something else did. One statement, which needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<ClaimNumber> earlier(KeyClaim key) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select request_sha256, answer from idempotent_answer where client = ? and key = ?")) {
            select.setString(1, key.owner());
            select.setString(2, key.key());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                key.requireSame(row.getBytes(1));
                return Optional.of(new ClaimNumber(row.getString(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An earlier claim could not be looked for", e);
        }
    }

    /**
     * Takes a claim in under a new number, its key with it; waits for a claim that is just coming in under the same key,
     * and is empty where that one stays.
     */
    Optional<ClaimNumber> insert(ClaimRequest claim, CoverageAnswer coverage, Sending sending) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, DAY_OF_YEAR.format(sending.today()));
            int next = sending.key().bind(insert, 2);
            insert.setObject(next++, sending.at().atOffset(ZoneOffset.UTC));
            insert.setString(next++, claim.cin().value());
            insert.setString(next++, claim.billingProvider().value());
            insert.setString(next++, coverage.planCode());
            insert.setObject(next++, claim.serviceFrom());
            insert.setObject(next++, claim.lastDay());
            insert.setString(next++, coverage.evc());
            insert.setString(next++, json.write(claim));
            insert.setString(next, json.write(coverage));
            try (var row = insert.executeQuery()) {
                return row.next() ? Optional.of(new ClaimNumber(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A claim could not be stored", e);
        }
    }

    /** Adds events behind those that are there; two who add the same {@code seq} cannot both succeed. */
    void append(ClaimNumber number, int firstSeq, List<? extends ClaimEvent> events, String actor, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into claim_event (claim_number, seq, kind, at, actor, body)
                        select ?, ? + place - 1, kind, ?::timestamptz, ?, body::json
                        from unnest(?::text[], ?::text[]) with ordinality as event (kind, body, place)""")) {
            insert.setString(1, number.value());
            insert.setInt(2, firstSeq);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setString(4, actor);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            events.stream().map(event -> event.kind().name()).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "text", events.stream().map(json::write).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An event of a claim could not be added", e);
        }
    }

    /** The claim as it stands, for who sees it. */
    Optional<StoredClaim> find(ClaimNumber number, Visibility sees) {
        return find(number, sees, "");
    }

    /** The claim, for who sees it; nobody else adds an event to it until the transaction ends. */
    Optional<StoredClaim> hold(ClaimNumber number, Visibility sees) {
        return find(number, sees, " for no key update");
    }

    /** The events are read behind the claim, not with it: who waits for the claim must see what was added meanwhile. */
    private Optional<StoredClaim> find(ClaimNumber number, Visibility sees, String lock) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select received_at, request, coverage from claim where claim_number = ? and "
                                + Visibility.CONDITION + lock)) {
            select.setString(1, number.value());
            sees.bind(select, 2);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredClaim(
                                number,
                                instant(row, "received_at"),
                                json.read(row.getString("request"), ClaimRequest.class),
                                json.read(row.getString("coverage"), CoverageAnswer.class),
                                events(connection, number)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A claim could not be read", e);
        }
    }

    private List<StoredEvent> events(Connection connection, ClaimNumber number) throws SQLException {
        try (var select = connection.prepareStatement(
                "select seq, at, actor, kind, body from claim_event where claim_number = ? order by seq")) {
            select.setString(1, number.value());
            try (var row = select.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (row.next()) {
                    events.add(new StoredEvent(
                            row.getInt("seq"),
                            instant(row, "at"),
                            row.getString("actor"),
                            json.event(ClaimEvent.Milestone.valueOf(row.getString("kind")), row.getString("body"))));
                }
                return events;
            }
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
