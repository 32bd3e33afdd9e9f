package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** The plan that covers the person as employee, member, subscriber or retiree pays before one that covers a dependent. */
record NonDependentFirst() implements PrivatePlanRule {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §6D(1)(a); Utah R590-131-6");
    static final String NAME = "NON_DEPENDENT_BEFORE_DEPENDENT";

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
        if (a.asDependent() == b.asDependent()) {
            return silent(
                    a.asDependent() ? "Both cover the patient as a dependent" : "Both are the patient's own plans");
        }
        var own = a.asDependent() ? b : a;
        var other = a.asDependent() ? a : b;
        return first(
                own,
                own.payer() + " covers the patient as the holder, " + other.payer() + " as a dependent of "
                        + other.subscriber().relation().words());
    }
}
