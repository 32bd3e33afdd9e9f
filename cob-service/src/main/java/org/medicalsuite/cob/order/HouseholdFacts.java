package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.List;

/** What to ask where it is not known whose household the holders of two plans belong to. */
final class HouseholdFacts {
    private HouseholdFacts() {}

    static List<MissingFact> missing(PrivatePlan a, PrivatePlan b) {
        var facts = new ArrayList<MissingFact>(2);
        for (var plan : List.of(a, b)) {
            if (plan.subscriber().household() == null) {
                facts.add(new MissingFact(
                        plan.id(),
                        "subscriber.household",
                        "Ask whether the holder of " + plan.payer() + " belongs to the household that has custody"));
            }
        }
        return facts;
    }
}
