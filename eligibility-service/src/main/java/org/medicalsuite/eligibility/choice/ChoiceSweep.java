package org.medicalsuite.eligibility.choice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;

/**
 * Looks through all people once an hour for those who must be in a plan and are in none. How far it has come is a row that
 * one worker at a time holds, committed with what the worker opened: a worker that dies leaves whole batches.
 */
@ApplicationScoped
public class ChoiceSweep {
    private static final int MOST_PEOPLE = 100;

    private final AgroalDataSource dataSource;
    private final Packets packets;
    private final Enrollees enrollees;

    ChoiceSweep(AgroalDataSource dataSource, Packets packets, Enrollees enrollees) {
        this.dataSource = dataSource;
        this.packets = packets;
        this.enrollees = enrollees;
    }

    /** Looks at the next people; false when the hour's round is done or another worker is at it. */
    @Transactional
    public boolean next(Caller job) {
        var today = enrollees.today();
        try (var connection = dataSource.getConnection()) {
            var round = Timestamp.from(enrollees.now().truncatedTo(ChronoUnit.HOURS));
            var after = hold(connection, round);
            if (after.isEmpty()) {
                return false;
            }
            var found = candidates(connection, after.getAsLong(), today);
            // In the order of CINs, as files lock people, too.
            for (var person :
                    found.stream().sorted(Comparator.comparing(Candidate::cin)).toList()) {
                packets.open(enrollees.lock(job, person.cin), today, job);
            }
            keep(connection, round, found);
            return !found.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The search for people without a plan failed", e);
        }
    }

    private static OptionalLong hold(Connection connection, Timestamp round) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into enrolment_sweep (round) values (?) on conflict (round) do nothing")) {
            insert.setTimestamp(1, round);
            insert.executeUpdate();
        }
        try (var select = connection.prepareStatement("""
                select last_person_id from enrolment_sweep where round = ? and not done
                for update skip locked""")) {
            select.setTimestamp(1, round);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static List<Candidate> candidates(Connection connection, long after, LocalDate today) throws SQLException {
        try (var select = connection.prepareStatement("""
                select p.id, p.cin from person p
                where p.id > ?
                  and exists (select from eligibility_span a where a.person_id = p.id and a.kind = 'AID_CODE'
                              and a.valid @> ?::date and upper_inf(a.known))
                  and not exists (select from eligibility_span m where m.person_id = p.id and m.kind = 'PLAN'
                                  and m.valid && daterange(?, null) and upper_inf(m.known))
                  and not exists (select from choice_packet k where k.person_id = p.id
                                  and k.state in ('OPEN', 'STOPPED'))
                  -- Whom no plan of the county could take stays in fee-for-service until the person moves.
                  and not exists (select from choice_packet k
                                  join eligibility_span r on r.person_id = k.person_id and r.kind = 'RESIDENCE'
                                       and r.valid @> ?::date and upper_inf(r.known) and r.fact ->> 'county' = k.county
                                  where k.person_id = p.id and k.state = 'FEE_FOR_SERVICE')
                order by p.id limit ?""")) {
            select.setLong(1, after);
            select.setObject(2, today);
            select.setObject(3, today);
            select.setObject(4, today);
            select.setInt(5, MOST_PEOPLE);
            var found = new ArrayList<Candidate>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Candidate(row.getLong(1), new Cin(row.getString(2))));
                }
            }
            return found;
        }
    }

    private static void keep(Connection connection, Timestamp round, List<Candidate> found) throws SQLException {
        try (var update = connection.prepareStatement(
                "update enrolment_sweep set last_person_id = coalesce(?, last_person_id), done = ? where round = ?")) {
            update.setObject(1, found.isEmpty() ? null : found.getLast().id, Types.BIGINT);
            update.setBoolean(2, found.isEmpty());
            update.setTimestamp(3, round);
            update.executeUpdate();
        }
    }

    private record Candidate(long id, Cin cin) {}
}
