package org.medicalsuite.cob.recovery;

import org.medicalsuite.kernel.Money;

/**
 * How the recovery of one claim stands, from however many third parties: nobody is made whole twice.
 *
 * @param paid what Medi-Cal paid on the claim
 * @param billed what the provider billed
 * @param givenBack what the state has had back of its payment; what it had for its costs does not count
 * @param toProvider what the provider has had
 */
public record ClaimRecovery(Money paid, Money billed, Money givenBack, Money toProvider) {
    /** What the state has not had back of its payment. */
    public Money outstanding() {
        return paid.minus(givenBack).floorAtZero();
    }

    /** Who gets what of the next amount: the state first, then the provider up to its bill, then the person. */
    public RecoverySplit split(Money amount, Money cost) {
        var open = outstanding();
        var providerOpen = billed.minus(paid).floorAtZero().minus(toProvider).floorAtZero();
        return RecoverySplit.of(amount, open, cost, open.plus(providerOpen));
    }
}
