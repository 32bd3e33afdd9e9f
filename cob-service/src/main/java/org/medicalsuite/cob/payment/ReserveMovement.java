package org.medicalsuite.cob.payment;

import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/**
 * What a claim did to the person's benefit reserve with a plan.
 *
 * @param before zero where the service falls outside of the period
 * @param after before + the plan's normal benefit - what it paid; never below zero
 */
public record ReserveMovement(
        String payer, DateSpan period, Money before, Money normalBenefit, Money paid, Money after, Citation citation) {}
