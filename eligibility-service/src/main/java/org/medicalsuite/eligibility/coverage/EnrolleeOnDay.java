package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.eligibility.assignment.Enrollee;
import org.medicalsuite.eligibility.assignment.ExclusiveProgramme;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.DateSpan;

/** A person as the rules of managed care see them, read from the facts that hold on a day. */
public final class EnrolleeOnDay {
    private EnrolleeOnDay() {}

    /**
     * Empty where no county or no aid code with eligibility is on file. An unmet share of cost counts: it is what keeps
     * the person out of managed care.
     */
    public static Optional<Enrollee> of(PersonOnDay person) {
        return person.all(Fact.AidCode.class).stream()
                .filter(held ->
                        concernsManagedCare(new EligibilityStatus(held.fact().status())))
                .map(held -> AidCodeLine.of(held, Optional.empty()))
                .min(Comparator.comparing(AidCodeLine::scope))
                .flatMap(widest -> under(person, widest));
    }

    static Optional<Enrollee> under(PersonOnDay person, AidCodeLine widest) {
        return person.first(Fact.Residence.class).map(residence -> {
            var membership = person.first(Fact.PlanMembership.class);
            return new Enrollee(
                    widest.code(),
                    widest.scope() == Scope.UNKNOWN ? Scope.FULL : widest.scope(),
                    person.first(Fact.ShareOfCost.class)
                            .filter(held -> held.fact().amount().isPositive())
                            .isPresent(),
                    widest.standing().name().startsWith("LONG_TERM_CARE"),
                    County.ofCode(residence.fact().county()),
                    MedicareLine.of(person).isPresent(),
                    !OtherCoverageLine.of(person).isEmpty(),
                    false,
                    person.first(Fact.MedicalExemption.class)
                            .map(held -> new DateSpan(
                                    held.source().from(), held.source().thru()))
                            .orElse(null),
                    person.first(Fact.IndianHealthOptOut.class).isPresent(),
                    person.first(Fact.InExclusiveProgramme.class).isPresent()
                            || membership
                                    .filter(held -> isOfProgramme(held.fact(), person.day()))
                                    .isPresent(),
                    membership.isPresent());
        });
    }

    private static boolean isOfProgramme(Fact.PlanMembership membership, LocalDate day) {
        return PlanStatus.of(membership.status()).active()
                && ExclusiveProgramme.find(membership.hcpCode(), day).isPresent();
    }

    private static boolean concernsManagedCare(EligibilityStatus status) {
        return status.eligible() || status.shareOfCostUnmet();
    }
}
