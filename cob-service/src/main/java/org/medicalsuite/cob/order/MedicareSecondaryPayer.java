package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** A rule about Medicare and one private plan. */
abstract sealed class MedicareSecondaryPayer implements OrderRule
        permits EsrdCoordination, NoCurrentEmployment, WorkingAged, DisabledLargePlan {
    private final String name;
    private final Citation citation;

    MedicareSecondaryPayer(String name, Citation citation) {
        this.name = name;
        this.citation = citation;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Citation citation() {
        return citation;
    }

    @Override
    public final Finding compare(Coverage a, Coverage b, Question question) {
        if (a instanceof Medicare medicare && b instanceof PrivatePlan plan) {
            return order(medicare, plan, question);
        }
        if (b instanceof Medicare medicare && a instanceof PrivatePlan plan) {
            return order(medicare, plan, question);
        }
        return Finding.NotConcerned.NOT_CONCERNED;
    }

    abstract Finding order(Medicare medicare, PrivatePlan plan, Question question);

    /** A finding under a name of its own, for the branch of the rule that it is. */
    Finding first(Coverage winner, String branch, String because) {
        return new Finding.First(winner, new Basis(branch, because, citation));
    }
}
