package org.medicalsuite.eligibility.membership;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;

/** Who may see what is kept of a person's enrolment: the county, the plan concerned, and the state. */
public final class RecordVisibility {
    private RecordVisibility() {}

    /**
     * Whether the caller may see a record.
     *
     * @param hcpCode the plan concerned; null where there is none
     */
    public static boolean allows(Caller caller, String county, @Nullable String hcpCode) {
        return caller.is(Role.SYSTEM)
                || caller.is(Role.STATE_CONSULTANT)
                || (caller.is(Role.COUNTY_WORKER) && caller.counties().contains(county))
                || (caller.is(Role.HEALTH_PLAN)
                        && hcpCode != null
                        && caller.plans().contains(hcpCode));
    }
}
