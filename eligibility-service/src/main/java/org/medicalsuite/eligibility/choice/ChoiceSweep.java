package org.medicalsuite.eligibility.choice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.PeopleRound;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;

/** Looks through all people once an hour for those who must be in a plan and are in none. */
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
            var round = new PeopleRound(
                    PeopleRound.Search.WITHOUT_A_PLAN, enrollees.now().truncatedTo(ChronoUnit.HOURS));
            var after = round.hold(connection);
            if (after.isEmpty()) {
                return false;
            }
            var found = candidates(connection, after.getAsLong(), today);
            // In the order of CINs, as files lock people, too.
            for (var person :
                    found.stream().sorted(Comparator.comparing(Candidate::cin)).toList()) {
                packets.open(enrollees.lock(job, person.cin), today, job);
            }
            round.reached(connection, found.isEmpty() ? null : found.getLast().id);
            return !found.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The search for people without a plan failed", e);
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

    private record Candidate(long id, Cin cin) {}
}
