package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** A supplement bought through the same group may be excess to the basic package that it supplements. */
record GroupSupplement() implements PrivatePlanRule {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 §6A(5)(b); SDCL 58-18A-66");

    @Override
    public String name() {
        return "GROUP_SUPPLEMENT";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        if (b.id().equals(a.cob().supplements())) {
            return first(b, a.payer() + " supplements the basic package of the same group");
        }
        if (a.id().equals(b.cob().supplements())) {
            return first(a, b.payer() + " supplements the basic package of the same group");
        }
        return Finding.NotConcerned.NOT_CONCERNED;
    }
}
