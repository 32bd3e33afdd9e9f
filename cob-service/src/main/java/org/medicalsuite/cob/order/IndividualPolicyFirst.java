package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** California's form is for group contracts: an individual policy does not coordinate and pays without regard to others. */
record IndividualPolicyFirst() implements PrivatePlanRule {
    private static final Citation CITATION =
            Citation.knowledge("10 CCR 2232.50-2232.59 (group contracts); for dental plans also Delta Dental 2023");

    @Override
    public String name() {
        return "INDIVIDUAL_POLICY_DOES_NOT_COORDINATE";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        if (a.market() == b.market()) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        var individual = a.market() == PrivatePlan.Market.INDIVIDUAL ? a : b;
        return first(
                individual, individual.payer() + " is an individual policy and pays without regard to group cover");
    }
}
