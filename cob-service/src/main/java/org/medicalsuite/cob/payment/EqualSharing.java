package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Money;

/**
 * Plans that no rule tells apart share what is left of the allowable expense equally, and none pays more than it would
 * have paid as primary.
 *
 * @param self this payer's id
 * @param partners ids of all plans that share, this one included
 */
public record EqualSharing(String self, List<String> partners) implements PlanMethod {
    public EqualSharing {
        partners = List.copyOf(partners);
    }

    @Override
    public String name() {
        return "EQUAL_SHARES";
    }

    @Override
    public boolean worksOnClaimTotal() {
        return false;
    }

    @Override
    public Step pay(Stand stand) {
        var shared = stand.allowableExpense().minus(stand.paidBeforePartners()).floorAtZero();
        var share = EqualShare.of(shared, partners).stream()
                .filter(part -> part.payer().equals(self))
                .findFirst()
                .orElseThrow()
                .amount();
        return new Step(
                name(),
                "min(normal benefit, equal share of (allowable expense - paid before the plans that share))",
                List.of(
                        Input.of("normal benefit", stand.normalBenefit()),
                        Input.of("allowable expense", stand.allowableExpense()),
                        Input.of("paid before the plans that share", stand.paidBeforePartners()),
                        Input.of("equal share", share)),
                Money.min(stand.normalBenefit(), share),
                EqualShare.CITATION);
    }
}
