package org.medicalsuite.cob.order;

import org.medicalsuite.cob.order.Family.Parents;

/** A rule about two plans that both cover the patient as somebody's child. */
interface ChildRule extends PrivatePlanRule {
    @Override
    default Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        return a.subscriber().relation().coversAsChild()
                        && b.subscriber().relation().coversAsChild()
                ? orderForChild(a, b, question)
                : Finding.NotConcerned.NOT_CONCERNED;
    }

    Finding orderForChild(PrivatePlan a, PrivatePlan b, Question question);

    /** Asks how the parents live, where that is not known. */
    default Finding missingParents() {
        return missing(new MissingFact(null, "family.parents", "Ask whether the child's parents live together"));
    }

    /** Whether parents who live apart share the responsibility, so that the birthday decides as if they lived together. */
    static boolean sharedByDecree(Family family) {
        return family.parents() == Parents.APART
                && (family.decreed(Decree.Ruling.BOTH_PARENTS_RESPONSIBLE)
                        || family.decreed(Decree.Ruling.JOINT_CUSTODY_WITHOUT_ALLOCATION));
    }
}
