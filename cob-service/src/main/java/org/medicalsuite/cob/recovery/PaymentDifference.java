package org.medicalsuite.cob.recovery;

import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * What one payer had paid on a claim, and what it should have paid as the order of payers turned out.
 *
 * @param withdraw what it has paid too much: withdrawn by offset against the provider's later claims
 * @param payMore what it has paid too little
 */
public record PaymentDifference(String payer, Money before, Money after, Money withdraw, Money payMore) {
    public static final Citation CITATION = TakeBack.CITATION;

    public static PaymentDifference of(String payer, Money before, Money after) {
        return new PaymentDifference(
                payer,
                before,
                after,
                before.minus(after).floorAtZero(),
                after.minus(before).floorAtZero());
    }
}
