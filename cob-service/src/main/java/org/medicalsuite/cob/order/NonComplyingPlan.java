package org.medicalsuite.cob.order;

import java.util.Set;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * A plan that has no coordination provision, or one that does not comply, is primary; unless both plans say that the
 * complying plan is.
 *
 * @param nonComplying which provisions do not comply under the order text in use
 */
record NonComplyingPlan(Set<CobTerms.Provision> nonComplying) implements PrivatePlanRule {
    private static final String NAME = "NON_COMPLYING_PLAN";
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §6A(5)(a); 760 IAC 1-38.1-19");
    private static final Finding BOTH_COMPLY =
            Finding.silent(NAME, "Both plans order benefits by these rules", CITATION);
    private static final Finding NEITHER_COMPLIES =
            Finding.silent(NAME, "Neither plan orders benefits by these rules", CITATION);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        boolean aFails = nonComplying.contains(a.cob().provision());
        boolean bFails = nonComplying.contains(b.cob().provision());
        if (!aFails && !bFails) {
            return BOTH_COMPLY;
        }
        if (aFails && bFails) {
            return NEITHER_COMPLIES;
        }
        var plan = aFails ? a : b;
        var complying = aFails ? b : a;
        if (plan.cob().yieldsToComplyingPlan()) {
            return first(complying, "Both plans say that the complying plan, " + complying.payer() + ", is primary");
        }
        return switch (plan.cob().provision()) {
            case NONE ->
                new Finding.First(
                        plan,
                        new Basis("NO_COB_PROVISION", plan.payer() + " has no coordination provision", citation()));
            case ALWAYS_EXCESS -> first(plan, plan.payer() + " says that it is always excess, which does not comply");
            case OWN_ORDER -> first(plan, plan.payer() + " has an order of its own, which does not comply");
            case GENDER_RULE -> first(plan, plan.payer() + " orders parents by sex, which does not comply");
            case COMPLYING -> BOTH_COMPLY;
        };
    }
}
