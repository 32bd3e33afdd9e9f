package org.medicalsuite.cob.recovery;

import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * We paid as primary and turn out to be secondary.
 *
 * @param correctPayment what we should have paid
 * @param recover what is withdrawn by offset against later claims; never below zero
 */
public record TakeBack(Money correctPayment, Money recover) {
    public static final Citation CITATION =
            Citation.found("Medica administrative manual (2019): withdrawn as an adjustment to later claims");

    /** By the standard method, with what the true primary pays. */
    public static TakeBack of(Money paidAsPrimary, Money normalBenefit, Money allowableExpense, Money truePrimaryPaid) {
        var correct =
                Money.min(normalBenefit, allowableExpense.minus(truePrimaryPaid).floorAtZero());
        return new TakeBack(correct, paidAsPrimary.minus(correct).floorAtZero());
    }
}
