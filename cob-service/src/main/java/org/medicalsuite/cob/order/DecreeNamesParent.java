package org.medicalsuite.cob.order;

import org.medicalsuite.cob.order.Family.Parents;
import org.medicalsuite.kernel.Citation;

/**
 * Parents live apart and a decree makes one responsible: that parent's plan pays first, or where it does not cover the
 * child the plan of that parent's spouse, from the time the plan knows of the decree.
 */
record DecreeNamesParent(Citation citation) implements ChildRule {
    static final DecreeNamesParent NAIC =
            new DecreeNamesParent(Citation.found("NAIC MDL-120 (2013) §6D(2)(b)(i); 760 IAC 1-38.1-14(a)(2)"));
    static final DecreeNamesParent CALIFORNIA =
            new DecreeNamesParent(Citation.knowledge("28 CCR 1300.67.13(b); 10 CCR 2232.56(d)"));

    @Override
    public String name() {
        return "DECREE_RESPONSIBLE_PARENT";
    }

    @Override
    public Finding orderForChild(PrivatePlan a, PrivatePlan b, Question question) {
        var decree = question.family().decree();
        if (question.family().parents() != Parents.APART
                || decree == null
                || decree.kind() != Decree.Ruling.ONE_PARENT_RESPONSIBLE) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        if (!decree.knownToPlan()) {
            return silent("The responsible parent's plan does not know of the decree");
        }
        if (decree.paidBeforeKnown()) {
            return silent("Benefits were paid in this plan year before the plan knew of the decree");
        }
        if (decree.responsible() == null) {
            return missing(new MissingFact(
                    null, "family.decree.responsible", "Ask which parent the decree makes responsible"));
        }
        if (a.subscriber().household() == null || b.subscriber().household() == null) {
            return missing(HouseholdFacts.missing(a, b));
        }
        boolean parentCovers = question.parentCovers(decree.responsible());
        boolean aChosen = chosen(a, decree, parentCovers);
        if (aChosen == chosen(b, decree, parentCovers)) {
            return silent("The decree does not tell these two plans apart");
        }
        var plan = aChosen ? a : b;
        return first(
                plan,
                parentCovers
                        ? plan.payer() + " is the plan of the parent whom a decree makes responsible"
                        : "The parent whom a decree makes responsible has no plan for the child; " + plan.payer()
                                + " is that parent's spouse's");
    }

    private static boolean chosen(PrivatePlan plan, Decree decree, boolean parentCovers) {
        boolean ofSpouse = plan.subscriber().relation() == Relation.STEP_PARENT;
        return plan.subscriber().household() == decree.responsible() && ofSpouse != parentCovers;
    }
}
