package org.medicalsuite.eligibility.choice;

import java.time.LocalDate;
import java.util.Optional;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.kernel.DateSpan;

/** The active plan membership that holds today or begins later. */
final class PlanAhead {
    private PlanAhead() {}

    static Optional<KnownSpan> of(KnownPerson person, LocalDate today) {
        return person.spans().stream()
                .filter(span -> span.valid().overlaps(DateSpan.startingOn(today)))
                .filter(span -> span.fact() instanceof Fact.PlanMembership member
                        && PlanStatus.of(member.status()).active())
                .findFirst();
    }
}
