package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** A claim's facts as they became known after it came in. The claim itself stays as it was sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClaimKnowledge {
    private final AgroalDataSource dataSource;
    private final ClaimJson json;

    public ClaimKnowledge(AgroalDataSource dataSource, ClaimJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Keeps what is known from now on; the caller holds the claim. */
    void keep(ClaimNumber claim, ClaimRequest asKnown, String source, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into claim_knowledge (claim_number, seq, known_at, source, request)
                        select ?, count(*) + 1, ?, ?, ?::json from claim_knowledge where claim_number = ?""")) {
            insert.setString(1, claim.value());
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, source);
            insert.setString(4, json.write(asKnown));
            insert.setString(5, claim.value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What became known of a claim could not be kept", e);
        }
    }

    /** A claim's facts and coverage as they are known now. */
    KnownFacts known(StoredClaim claim) {
        return KnownFacts.of(claim, latest(claim));
    }

    /** The claim as it is known now: the latest facts, or those that were sent. */
    ClaimRequest latest(StoredClaim claim) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select request from claim_knowledge where claim_number = ? order by seq desc limit 1")) {
            select.setString(1, claim.number().value());
            try (var row = select.executeQuery()) {
                return row.next() ? json.read(row.getString(1), ClaimRequest.class) : claim.facts();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What became known of a claim could not be read", e);
        }
    }
}
