package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * The next plan does not comply, should be primary and will not pay first: this complying plan pays first, but only its
 * secondary amount, and that is the limit of its liability.
 */
public record NonComplyingAhead() implements PlanMethod {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §9; 760 IAC 1-38.1-19(a)(1)(B)");

    @Override
    public String name() {
        return "NON_COMPLYING_PLAN_AHEAD";
    }

    @Override
    public boolean worksOnClaimTotal() {
        return false;
    }

    /** Takes as paid before what the non-complying plan would pay as primary. */
    @Override
    public Step pay(Stand stand) {
        return pay(stand.allowableExpense(), stand.normalBenefit(), stand.paidBefore());
    }

    /** What the complying plan pays. */
    public static Step pay(Money allowableExpense, Money normalBenefit, Money benefitOfNonComplying) {
        return new Step(
                "NON_COMPLYING_PLAN_AHEAD",
                "min(normal benefit, allowable expense - benefit of the non-complying plan as primary)",
                List.of(
                        Input.of("normal benefit", normalBenefit),
                        Input.of("allowable expense", allowableExpense),
                        Input.of("benefit of the non-complying plan as primary", benefitOfNonComplying)),
                Money.min(
                        normalBenefit,
                        allowableExpense.minus(benefitOfNonComplying).floorAtZero()),
                CITATION);
    }
}
