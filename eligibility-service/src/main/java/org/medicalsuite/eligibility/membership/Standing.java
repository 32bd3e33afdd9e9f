package org.medicalsuite.eligibility.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.medicalsuite.eligibility.assignment.Enrollee;
import org.medicalsuite.eligibility.assignment.ManagedCareStatus;
import org.medicalsuite.eligibility.coverage.EnrolleeOnDay;
import org.medicalsuite.eligibility.coverage.PersonOnDay;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.kernel.County;

/** How a person with Medi-Cal stands to managed care on a day, by the stored facts. */
public record Standing(PersonOnDay person, Enrollee enrollee, ManagedCareStatus status) {
    /** Empty for somebody who has no Medi-Cal on the day, or has died. */
    public static Optional<Standing> of(PersonOnDay person) {
        return EnrolleeOnDay.of(person)
                .filter(_ -> isAlive(person))
                .map(enrollee -> new Standing(person, enrollee, ManagedCareStatus.of(enrollee, person.day())));
    }

    public County county() {
        return enrollee.county();
    }

    public LocalDate day() {
        return person.day();
    }

    public boolean mandatory() {
        return status.status() == ManagedCareStatus.Status.MANDATORY;
    }

    /** The plan that the person is an active member of on the day. */
    public Optional<PersonOnDay.Held<Fact.PlanMembership>> membership() {
        return person.first(Fact.PlanMembership.class)
                .filter(held -> PlanStatus.of(held.fact().status()).active());
    }

    private static boolean isAlive(PersonOnDay person) {
        var death = person.deathDate();
        return death == null || !person.day().isAfter(death);
    }
}
