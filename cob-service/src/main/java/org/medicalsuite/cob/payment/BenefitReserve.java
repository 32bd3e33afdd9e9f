package org.medicalsuite.cob.payment;

import java.time.LocalDate;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/**
 * What a plan has saved on one person's claims in one claim determination period because another plan paid first.
 *
 * @param balance never below zero
 * @param period the claim determination period; outside of it the reserve is nothing
 * @param mayPay what the plan's contract lets the reserve pay
 */
public record BenefitReserve(Money balance, DateSpan period, MayPay mayPay) {
    /** What a reserve may pay; the sources and contracts differ. */
    public enum MayPay {
        /** Allowable expenses that are not otherwise paid (Louisiana). */
        ALLOWABLE_EXPENSES,
        /** Any expense of the period, allowable or not (Washington plans). */
        ANY_EXPENSE
    }

    /** What may be drawn for a service of this day: nothing in another period. */
    public Money availableOn(LocalDate day) {
        return period.covers(day) ? balance : Money.ZERO;
    }

    /** The reserve after a payment for a service of the period: what was saved goes in, what was drawn goes out. */
    public static Money after(Money before, Money normalBenefit, Money paid) {
        return before.plus(normalBenefit).minus(paid);
    }
}
