package org.medicalsuite.eligibility.inquiry;

import java.util.Optional;
import org.medicalsuite.eligibility.coverage.PersonOnDay;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;

/**
 * Who may see whom on a date of service: a plan its members, a county its residents, a provider, a state consultant and
 * the suite itself anybody. Who may not see a person is answered as if the person did not exist.
 */
public final class Visibility {
    private Visibility() {}

    public static boolean allows(Caller caller, PersonOnDay person) {
        if (caller.is(Role.PROVIDER) || caller.is(Role.STATE_CONSULTANT) || caller.is(Role.SYSTEM)) {
            return true;
        }
        return (caller.is(Role.HEALTH_PLAN) && isMember(caller, person))
                || (caller.is(Role.COUNTY_WORKER) && isResident(caller, person));
    }

    private static boolean isMember(Caller caller, PersonOnDay person) {
        Optional<String> medical =
                person.first(Fact.PlanMembership.class).map(held -> held.fact().hcpCode());
        Optional<String> dental = person.first(Fact.DentalPlanMembership.class)
                .map(held -> held.fact().hcpCode());
        return medical.filter(caller.plans()::contains).isPresent()
                || dental.filter(caller.plans()::contains).isPresent();
    }

    private static boolean isResident(Caller caller, PersonOnDay person) {
        return person.first(Fact.Residence.class)
                .filter(held -> caller.counties().contains(held.fact().county()))
                .isPresent();
    }
}
