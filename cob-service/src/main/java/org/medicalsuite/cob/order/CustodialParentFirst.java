package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Family.Parents;
import org.medicalsuite.kernel.Citation;

/**
 * Parents live apart and no decree about health costs decides: custodial parent, that parent's spouse, the other parent,
 * that parent's spouse.
 *
 * @param places how many of the four places the order text knows
 * @param jointCustodyElsewhere whether another rule of the order text governs decrees of joint custody
 */
record CustodialParentFirst(int places, boolean jointCustodyElsewhere, Citation citation) implements ChildRule {
    static final CustodialParentFirst NAIC = new CustodialParentFirst(
            4, true, Citation.found("NAIC MDL-120 (2013) §6D(2)(b)(iv); 760 IAC 1-38.1-14(a)(1)"));
    static final CustodialParentFirst CALIFORNIA = new CustodialParentFirst(
            3,
            false,
            Citation.knowledge("28 CCR 1300.67.13(b); 10 CCR 2232.56(d): no place for the other parent's spouse"));

    @Override
    public String name() {
        return "CUSTODIAL_PARENT_FIRST";
    }

    @Override
    public Finding orderForChild(PrivatePlan a, PrivatePlan b, Question question) {
        var family = question.family();
        if (family.parents() == null) {
            return missingParents();
        }
        if (family.parents() == Parents.TOGETHER || family.decreed(Decree.Ruling.BOTH_PARENTS_RESPONSIBLE)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        if (jointCustodyElsewhere && ChildRule.sharedByDecree(family)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        if (a.subscriber().household() == null || b.subscriber().household() == null) {
            return missing(HouseholdFacts.missing(a, b));
        }
        int one = place(a);
        int other = place(b);
        if (one == other || Math.max(one, other) > places) {
            return silent("The places of custodial and other parent do not tell these two plans apart");
        }
        var plan = one < other ? a : b;
        return first(
                plan,
                plan.payer() + " is the plan of " + words(Math.min(one, other)) + ", the other plan that of "
                        + words(Math.max(one, other)));
    }

    private static int place(PrivatePlan plan) {
        int spouse = plan.subscriber().relation() == Relation.STEP_PARENT ? 1 : 0;
        return (plan.subscriber().household() == Household.CUSTODIAL ? 1 : 3) + spouse;
    }

    private static @Nullable String words(int place) {
        return switch (place) {
            case 1 -> "the parent who has custody";
            case 2 -> "the spouse of the parent who has custody";
            case 3 -> "the parent without custody";
            default -> "the spouse of the parent without custody";
        };
    }
}
