package org.medicalsuite.cob.billing;

import org.medicalsuite.kernel.Money;

/**
 * A bill that a person with Medi-Cal has received.
 *
 * @param amount what it asks for
 * @param mediCalCovers whether Medi-Cal covers the service for this person on that day
 * @param providerTakesMediCal whether the provider takes the person's form of Medi-Cal
 * @param agreedBeforehand whether the person agreed in writing, before the service, to pay for this very service
 * @param qualifiedMedicareBeneficiary whether the person is one (QMB)
 * @param medicareCovers whether Medicare covers the service
 * @param shareOfCostLeft what the person still owes this month
 * @param regionalCenterConsumer whether a Regional Center serves the person
 */
public record Invoice(
        Money amount,
        boolean mediCalCovers,
        boolean providerTakesMediCal,
        boolean agreedBeforehand,
        boolean qualifiedMedicareBeneficiary,
        boolean medicareCovers,
        Money shareOfCostLeft,
        boolean regionalCenterConsumer) {}
