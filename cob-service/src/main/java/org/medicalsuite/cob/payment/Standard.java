package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** The NAIC's method since 2005: the normal benefit, held to what is left of the allowable expense. */
public record Standard() implements PlanMethod {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §7; Ala. Admin. Code 482-1-128-.07");

    @Override
    public String name() {
        return "STANDARD";
    }

    @Override
    public Step pay(Stand stand) {
        return new Step(
                name(),
                "min(normal benefit, allowable expense - paid before)",
                List.of(
                        Input.of("normal benefit", stand.normalBenefit()),
                        Input.of("allowable expense", stand.allowableExpense()),
                        Input.of("paid before", stand.paidBefore())),
                Money.min(stand.normalBenefit(), stand.unpaid()),
                CITATION);
    }
}
