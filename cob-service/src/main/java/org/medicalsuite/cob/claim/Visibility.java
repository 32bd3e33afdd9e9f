package org.medicalsuite.cob.claim;

import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;

/** Who sees which claims. To everybody else they do not exist. */
final class Visibility {
    private Visibility() {}

    /** The state's own systems see all, a provider its own NPIs', a health plan its own members'. */
    static boolean maySee(Caller caller, StoredClaim claim) {
        return maySubmit(caller, claim.facts(), claim.coverage());
    }

    /** The same claims may be submitted. */
    static boolean maySubmit(Caller caller, ClaimRequest claim, CoverageAnswer coverage) {
        return caller.is(Role.SYSTEM)
                || (caller.is(Role.PROVIDER) && caller.actsFor(claim.billingProvider()))
                || (caller.is(Role.HEALTH_PLAN)
                        && coverage.planCode() != null
                        && caller.plans().contains(coverage.planCode()));
    }
}
