package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** The plan that covers the person as employee, member, subscriber or retiree pays before one that covers a dependent. */
record NonDependentFirst() implements PrivatePlanRule {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §6D(1)(a); Utah R590-131-6");
    static final String NAME = "NON_DEPENDENT_BEFORE_DEPENDENT";
    private static final Finding BOTH_DEPENDENT =
            Finding.silent(NAME, "Both cover the patient as a dependent", CITATION);
    private static final Finding BOTH_OWN = Finding.silent(NAME, "Both are the patient's own plans", CITATION);

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
            return a.asDependent() ? BOTH_DEPENDENT : BOTH_OWN;
        }
        var own = a.asDependent() ? b : a;
        var other = a.asDependent() ? a : b;
        return first(
                own,
                own.payer() + " covers the patient as the holder, " + other.payer() + " as a dependent of "
                        + other.subscriber().relation().words());
    }
}
