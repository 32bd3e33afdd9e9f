package org.medicalsuite.eligibility.membership;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A round through all people, some at a time. How far it has come is a row that one worker at a time holds, committed
 * with what the worker did: a worker that dies leaves whole batches, and any number of replicas may work.
 *
 * @param begun names the round; a round that has begun is never begun again
 */
public record PeopleRound(Search search, Instant begun) {
    /** What is looked for. */
    public enum Search {
        /** People who must be in a plan and are in none. */
        WITHOUT_A_PLAN,
        /** Members whose next enrolment period comes near. */
        ENROLMENT_PERIODS
    }

    /** The last person that was looked at, held to the commit; empty where the round is done or in other hands. */
    public OptionalLong hold(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into enrolment_sweep (search, round) values (?, ?) on conflict do nothing")) {
            insert.setString(1, search.name());
            insert.setTimestamp(2, Timestamp.from(begun));
            insert.executeUpdate();
        }
        try (var select = connection.prepareStatement("""
                select last_person_id from enrolment_sweep where search = ? and round = ? and not done
                for update skip locked""")) {
            select.setString(1, search.name());
            select.setTimestamp(2, Timestamp.from(begun));
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /**
     * Keeps how far the round has come.
     *
     * @param last the last person that was looked at; null where nobody was left, which ends the round
     */
    public void reached(Connection connection, @Nullable Long last) throws SQLException {
        try (var update = connection.prepareStatement("""
                update enrolment_sweep set last_person_id = coalesce(?, last_person_id), done = ?
                where search = ? and round = ?""")) {
            update.setObject(1, last, Types.BIGINT);
            update.setBoolean(2, last == null);
            update.setString(3, search.name());
            update.setTimestamp(4, Timestamp.from(begun));
            update.executeUpdate();
        }
    }
}
