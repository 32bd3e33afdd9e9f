package org.medicalsuite.cob.investigation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;

/** Questionnaires, their events and notices in the database. Rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Questionnaires {
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final QuestionnaireRows rows;

    public Questionnaires(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
        this.rows = new QuestionnaireRows(json);
    }

    void insert(UUID id, ClaimNumber claim, Cin cin, Npi provider, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into questionnaire (questionnaire_id, claim_number, cin, provider_npi, opened_at)
                        values (?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, claim.value());
            insert.setString(3, cin.value());
            insert.setString(4, provider.value());
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A questionnaire could not be stored", e);
        }
    }

    /** Adds an event with what person and provider are told by it. */
    void append(
            UUID id,
            int seq,
            QuestionnaireEvent event,
            @Nullable LocalDate followUp,
            List<Notice> notices,
            String actor,
            Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into questionnaire_event (questionnaire_id, seq, kind, at, actor, body, follow_up_on)
                        values (?, ?, ?, ?, ?, ?::json, ?)""");
                var tell = connection.prepareStatement("""
                        insert into questionnaire_notice (questionnaire_id, seq, recipient, subject, due_on)
                        values (?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setInt(2, seq);
            insert.setString(3, event.kind().name());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setString(5, actor);
            insert.setString(6, json.writeValueAsString(event));
            insert.setObject(7, followUp);
            insert.executeUpdate();
            for (var notice : notices) {
                tell.setObject(1, id);
                tell.setInt(2, seq);
                tell.setString(3, notice.recipient().name());
                tell.setString(4, notice.subject().name());
                tell.setObject(5, notice.dueOn());
                tell.addBatch();
            }
            tell.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("An event of a questionnaire could not be added", e);
        }
    }

    /** The questionnaire, to which nobody else adds an event until the transaction ends. */
    Optional<StoredQuestionnaire> hold(UUID id) {
        return find(id, " for no key update");
    }

    Optional<StoredQuestionnaire> find(UUID id) {
        return find(id, "");
    }

    /** Has a claim wait for a questionnaire's answer. */
    void attach(UUID id, ClaimNumber claim) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into questionnaire_claim (questionnaire_id, claim_number) values (?, ?)
                        on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, claim.value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A claim could not be kept with its questionnaire", e);
        }
    }

    /** The claims that wait for a questionnaire, in the order in which everybody holds them. */
    List<ClaimNumber> claims(UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select claim_number from questionnaire_claim where questionnaire_id = ? order by claim_number")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var claims = new ArrayList<ClaimNumber>();
                while (row.next()) {
                    claims.add(new ClaimNumber(row.getString(1)));
                }
                return List.copyOf(claims);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A questionnaire's claims could not be read", e);
        }
    }

    /** The one of a claim that is not settled; none where there is none. The caller holds the claim. */
    Optional<UUID> open(ClaimNumber claim) {
        return first("""
                select q.questionnaire_id from questionnaire_claim q where claim_number = ? and not exists (
                    select 1 from questionnaire_event e
                    where e.questionnaire_id = q.questionnaire_id and e.kind = 'REPROCESSED')
                order by q.questionnaire_id limit 1""", claim.value());
    }

    /** The one that a person has not answered yet; none where there is none. The caller holds the person. */
    Optional<UUID> awaitingReply(Cin cin) {
        return first("""
                select q.questionnaire_id from questionnaire q
                join questionnaire_event e on e.questionnaire_id = q.questionnaire_id and e.kind = 'SENT'
                where q.cin = ? and not exists (select 1 from questionnaire_event r
                    where r.questionnaire_id = q.questionnaire_id and r.kind = 'REPLIED')
                order by q.opened_at limit 1""", cin.value());
    }

    private Optional<UUID> first(String sql, String parameter) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A questionnaire could not be looked for", e);
        }
    }

    /** Those whose last event asks to be followed up by a day. */
    List<UUID> due(LocalDate by, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select questionnaire_id from (
                            select distinct on (questionnaire_id) questionnaire_id, follow_up_on
                            from questionnaire_event order by questionnaire_id, seq desc) last
                        where follow_up_on <= ? order by follow_up_on, questionnaire_id limit ?""")) {
            select.setObject(1, by);
            select.setInt(2, limit);
            try (var row = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return List.copyOf(ids);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The follow-ups could not be read", e);
        }
    }

    private Optional<StoredQuestionnaire> find(UUID id, String lock) {
        try (var connection = dataSource.getConnection()) {
            return rows.find(connection, id, lock);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A questionnaire could not be read", e);
        }
    }
}
