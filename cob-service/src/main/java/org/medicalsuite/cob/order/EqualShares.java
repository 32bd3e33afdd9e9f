package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Where no rule tells two plans apart, they share the allowable expense equally; none pays more than as primary. */
record EqualShares(Citation citation) implements PrivatePlanRule {
    static final EqualShares NAIC = new EqualShares(Citation.knowledge("NAIC MDL-120 (2013) §6D(6)"));
    static final EqualShares CALIFORNIA =
            new EqualShares(Citation.found("Kaiser Found. Health Plan v. Lifeguard, 18 Cal.App.4th 1753 (1993)"));

    @Override
    public String name() {
        return "EQUAL_SHARES";
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        return new Finding.Equal(new Basis(
                name(), "No rule tells these plans apart, so they share the allowable expense equally", citation));
    }
}
