package org.medicalsuite.cob.recovery;

import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * Who gets what of a recovery from other coverage: the state its payment and its cost, then the provider what Medi-Cal
 * did not pay of the bill, then the entitled person the rest.
 */
public record RecoverySplit(Money state, Money provider, Money entitledPerson) {
    public static final Citation CITATION =
            Citation.found("Santa Clara County Medi-Cal handbook: repayment for medical services");

    /** Splits what was recovered; the three parts always add up to it. No amount is below zero. */
    public static RecoverySplit of(Money recovered, Money mediCalPaid, Money collectionCost, Money providerBilled) {
        var state = Money.min(recovered, mediCalPaid.plus(collectionCost));
        var left = recovered.minus(state);
        var provider = Money.min(left, providerBilled.minus(mediCalPaid).floorAtZero());
        return new RecoverySplit(state, provider, left.minus(provider));
    }
}
