package org.medicalsuite.tar.access;

import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.Actor;

/** Who may see a request by its number. To everybody else it does not exist. */
public final class AccessRule {
    public static final Citation LAW =
            Citation.found("PAS 2.2.1 specification, spec-52 and spec-53; Welfare and Institutions Code 14100.2");

    private AccessRule() {}

    /** Whether the caller is one of those whom the request concerns. */
    public static boolean maySee(Caller caller, Parties parties) {
        return parties.inquirable()
                && (caller.is(Role.STATE_CONSULTANT)
                        || caller.is(Role.SYSTEM)
                        || (caller.is(Role.PROVIDER)
                                && parties.providers().stream().anyMatch(caller::actsFor))
                        || (caller.is(Role.HEALTH_PLAN) && ofPlan(caller, parties))
                        || caller.isMember(parties.member()));
    }

    /** Whether the caller may act as this one about the request. */
    public static boolean actsAs(Caller caller, Actor actor, Parties parties) {
        return switch (actor) {
            case PROVIDER -> caller.is(Role.PROVIDER) && caller.actsFor(parties.submitting());
            case STATE_CONSULTANT, DEPARTMENT ->
                parties.programme() == Programme.FEE_FOR_SERVICE && caller.is(Role.STATE_CONSULTANT);
            case PLAN_CONSULTANT -> caller.is(Role.HEALTH_PLAN) && ofPlan(caller, parties);
            case SYSTEM -> false;
        };
    }

    /**
     * Whether the caller pays claims by the request, and so draws on its units. The suite's own service works claims out
     * for the plans as well, and finishes what a process has left behind when no plan is calling.
     */
    public static boolean pays(Caller caller, Parties parties) {
        return switch (parties.programme()) {
            case FEE_FOR_SERVICE -> caller.is(Role.SYSTEM);
            case PLAN -> caller.is(Role.SYSTEM) || (caller.is(Role.HEALTH_PLAN) && ofPlan(caller, parties));
        };
    }

    private static boolean ofPlan(Caller caller, Parties parties) {
        return parties.programme() == Programme.PLAN
                && parties.plan().map(caller.plans()::contains).orElse(false);
    }
}
