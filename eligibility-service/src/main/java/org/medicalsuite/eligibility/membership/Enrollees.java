package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.eligibility.coverage.PersonOnDay;
import org.medicalsuite.eligibility.inquiry.Visibility;
import org.medicalsuite.eligibility.person.Demographics;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.PersonHistories;
import org.medicalsuite.eligibility.person.Revisions;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.time.Clocks;

/** People as enrolment sees them. Whom the caller may not see is answered like somebody who does not exist. */
@ApplicationScoped
public class Enrollees {
    private final PersonHistories histories;
    private final Revisions revisions;
    private final Clock clock;

    public Enrollees(PersonHistories histories, Revisions revisions, Clock clock) {
        this.histories = histories;
        this.revisions = revisions;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CALIFORNIA);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The person with what is known of a day, for callers who may see the person on that day. */
    public KnownPerson on(Caller caller, Cin cin, LocalDate day) {
        return find(cin, day)
                .filter(person -> Visibility.allows(caller, onDay(person, day)))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The person with what is known of a day, whoever asks. Read by itself and not together with inquiries: what this
     * transaction has written must not be seen by theirs.
     */
    public Optional<KnownPerson> find(Cin cin, LocalDate day) {
        try {
            return histories
                    .find(cin)
                    .map(person -> new KnownPerson(
                            person.id(),
                            person.cin(),
                            person.who(),
                            person.knownSince(),
                            person.spans().stream()
                                    .filter(span -> span.valid().covers(day))
                                    .toList(),
                            List.of()));
        } catch (SQLException e) {
            throw new IllegalStateException("A person could not be read", e);
        }
    }

    /** The person with everything that is known, locked to the commit; for callers who may see the person today. */
    public KnownPerson lock(Caller caller, Cin cin) {
        var day = today();
        // Read first: locking enters a CIN that is new, and a frozen CIN leads to the live one.
        var live = on(caller, cin, day).cin();
        try {
            var person = revisions.lock(List.of(live)).get(live);
            if (person == null || !Visibility.allows(caller, onDay(person, day))) {
                throw Refusal.notFound();
            }
            return person;
        } catch (SQLException e) {
            throw new IllegalStateException("A person could not be locked", e);
        }
    }

    /** The facts of a person that hold on a day. */
    public static PersonOnDay onDay(KnownPerson person, LocalDate day) {
        var who = who(person);
        return new PersonOnDay(
                person.cin(),
                who.birthDate(),
                who.deathDate(),
                day,
                person.spans().stream().filter(span -> span.valid().covers(day)).toList(),
                List.of());
    }

    private static Demographics who(KnownPerson person) {
        if (person.who() == null) {
            throw Refusal.notFound();
        }
        return person.who();
    }
}
