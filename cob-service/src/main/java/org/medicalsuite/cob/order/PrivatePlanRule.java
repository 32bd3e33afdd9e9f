package org.medicalsuite.cob.order;

/** A rule about two private plans. */
interface PrivatePlanRule extends OrderRule {
    @Override
    default Finding compare(Coverage a, Coverage b, Question question) {
        return a instanceof PrivatePlan one && b instanceof PrivatePlan other
                ? order(one, other, question)
                : Finding.NotConcerned.NOT_CONCERNED;
    }

    Finding order(PrivatePlan a, PrivatePlan b, Question question);
}
