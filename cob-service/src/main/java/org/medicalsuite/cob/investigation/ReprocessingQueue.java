package org.medicalsuite.cob.investigation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;

/** Claims to be worked out anew overnight. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReprocessingQueue {
    private final AgroalDataSource dataSource;

    public ReprocessingQueue(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A claim that waits, and the questionnaire that wants it. */
    record Wanted(UUID questionnaire, ClaimNumber claim) {}

    /** How it ended. */
    enum Ended {
        ADJUDICATED,
        /** Its authorized units are being drawn; the claim goes on by itself. */
        AWAITING_UNITS,
        /** It is secondary and the primary's explanation of benefits is missing. */
        DENIED,
        NOT_DECIDED,
        FAILED
    }

    /** Wants the claim worked out anew; one that was wanted before and did not succeed is wanted again. */
    void want(Wanted wanted, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into reprocessing (questionnaire_id, claim_number, wanted_at) values (?, ?, ?)
                        on conflict (questionnaire_id, claim_number) do update
                        set wanted_at = excluded.wanted_at, done_at = null, outcome = null, attempts = 0, tried_at = null
                        where reprocessing.outcome in ('NOT_DECIDED', 'FAILED')""")) {
            insert.setObject(1, wanted.questionnaire());
            insert.setString(2, wanted.claim().value());
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A claim could not be put up for reprocessing", e);
        }
    }

    /** Takes the next one that no other replica has and that was not tried since, until the transaction ends. */
    Optional<Wanted> take(Instant since) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select questionnaire_id, claim_number from reprocessing
                        where done_at is null and (tried_at is null or tried_at < ?)
                        order by wanted_at, questionnaire_id, claim_number limit 1 for update skip locked""")) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Wanted(row.getObject(1, UUID.class), new ClaimNumber(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The claims to be worked out anew could not be read", e);
        }
    }

    /** Keeps that it was tried in vain, and returns how often by now. */
    int tried(Wanted wanted, Instant at) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update reprocessing set attempts = attempts + 1, tried_at = ?
                        where questionnaire_id = ? and claim_number = ? and done_at is null returning attempts""")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, wanted.questionnaire());
            update.setString(3, wanted.claim().value());
            try (var row = update.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An attempt could not be kept", e);
        }
    }

    void done(Wanted wanted, Ended ended, Instant at) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update reprocessing set done_at = ?, outcome = ?
                        where questionnaire_id = ? and claim_number = ? and done_at is null""")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, ended.name());
            update.setObject(3, wanted.questionnaire());
            update.setString(4, wanted.claim().value());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A reprocessing could not be ended", e);
        }
    }
}
