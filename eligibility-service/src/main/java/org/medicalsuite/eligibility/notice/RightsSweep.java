package org.medicalsuite.eligibility.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.eligibility.assignment.EnrolmentPeriod;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.PeopleRound;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Looks through all members once a day for those whose next enrolment period comes near, and enters their notice. */
@ApplicationScoped
class RightsSweep {
    private static final int MOST_PEOPLE = 1000;
    private static final NoticeRule.NoticeKind KIND = NoticeRule.NoticeKind.DISENROLMENT_RIGHTS;

    private final AgroalDataSource dataSource;
    private final Notices notices;
    private final Enrollees enrollees;
    private final AuditTrail audit;
    private final int daysAhead;

    /**
     * @param daysAhead calendar days before a notice is due in which it is entered, so that there is time to send it
     */
    RightsSweep(
            AgroalDataSource dataSource,
            Notices notices,
            Enrollees enrollees,
            AuditTrail audit,
            @ConfigProperty(name = "eligibility.disenrolment-rights.days-ahead", defaultValue = "30") int daysAhead) {
        this.dataSource = dataSource;
        this.notices = notices;
        this.enrollees = enrollees;
        this.audit = audit;
        this.daysAhead = daysAhead;
    }

    /** Looks at the next members; false when the day's round is done or another worker is at it. */
    @Transactional
    boolean next(Caller job) {
        try (var connection = dataSource.getConnection()) {
            var round = new PeopleRound(
                    PeopleRound.Search.ENROLMENT_PERIODS, enrollees.now().truncatedTo(ChronoUnit.DAYS));
            var after = round.hold(connection);
            if (after.isEmpty()) {
                return false;
            }
            var members = members(connection, after.getAsLong());
            for (var member : members) {
                enter(member, job);
            }
            round.reached(connection, members.isEmpty() ? null : members.getLast().person);
            return !members.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The search for coming enrolment periods failed", e);
        }
    }

    private void enter(Member member, Caller job) {
        var today = enrollees.today();
        member.current(today).ifPresent(current -> {
            var since = EnrolmentPeriod.memberSince(member.daysIn(current.plan), today);
            var period = EnrolmentPeriod.next(since, today);
            if (NoticeRule.of(KIND, period.from()).due(period.from()).isAfter(today.plusDays(daysAhead))) {
                return;
            }
            var subject = "period_" + period.from();
            var entered = notices.fallDue(
                    KIND,
                    new Notices.About(member.person, subject, member.county, current.plan, period.from()),
                    enrollees.now());
            if (entered) {
                audit.record(
                        job,
                        new AuditTrail.Entry("enrolment-notice.enter", member.cin, subject, "operations", KIND.name()));
            }
        });
    }

    /** The next people who are in a plan today, each with every membership that is known. */
    private List<Member> members(Connection connection, long after) throws SQLException {
        try (var select = connection.prepareStatement("""
                select p.id, p.cin, m.fact ->> 'hcpCode', m.fact ->> 'status', lower(m.valid), upper(m.valid) - 1,
                    coalesce((select r.fact ->> 'county' from eligibility_span r
                              where r.person_id = p.id and r.kind = 'RESIDENCE' and r.valid @> ?::date
                                and upper_inf(r.known) limit 1), '')
                from (select id, cin from person where id > ? and exists (
                          select from eligibility_span s where s.person_id = person.id and s.kind = 'PLAN'
                              and s.valid @> ?::date and upper_inf(s.known))
                      order by id limit ?) p
                join eligibility_span m on m.person_id = p.id and m.kind = 'PLAN' and upper_inf(m.known)
                order by p.id""")) {
            select.setObject(1, enrollees.today());
            select.setLong(2, after);
            select.setObject(3, enrollees.today());
            select.setInt(4, MOST_PEOPLE);
            Map<Long, Member> found = new LinkedHashMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var person = row.getLong(1);
                    var member = found.get(person);
                    if (member == null) {
                        member = new Member(person, new Cin(row.getString(2)), row.getString(7), new ArrayList<>());
                        found.put(person, member);
                    }
                    member.memberships.add(new Membership(
                            row.getString(3),
                            row.getString(4),
                            new DateSpan(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class))));
                }
            }
            return List.copyOf(found.values());
        }
    }

    private record Member(long person, Cin cin, String county, List<Membership> memberships) {
        Optional<Membership> current(LocalDate day) {
            return memberships.stream()
                    .filter(membership -> membership.isActive() && membership.days.covers(day))
                    .findFirst();
        }

        List<DateSpan> daysIn(String plan) {
            return memberships.stream()
                    .filter(membership -> membership.isActive() && membership.plan.equals(plan))
                    .map(Membership::days)
                    .toList();
        }
    }

    private record Membership(String plan, String status, DateSpan days) {
        boolean isActive() {
            return PlanStatus.of(status).active();
        }
    }
}
