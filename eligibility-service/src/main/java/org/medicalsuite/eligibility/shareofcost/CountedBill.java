package org.medicalsuite.eligibility.shareofcost;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * What of a bill counts against the share of cost that is left of a month: as much as is left and never more. What the
 * bill holds beyond that is Medi-Cal's to pay.
 *
 * @param counted zero where nothing is left
 * @param billable what of the bill may be billed to Medi-Cal; zero while the share of cost is not met
 * @param remaining what is left afterwards
 */
public record CountedBill(Money counted, Money billable, Money remaining, Basis basis) {
    private static final Citation LAW =
            Citation.knowledge("Medi-Cal provider manual, share of cost; Health Net provider library, share of cost");

    /**
     * Counts one bill.
     *
     * @param amount the month's share of cost
     * @param cleared what was counted before; zero to {@code amount}
     * @param billed more than zero
     */
    public static CountedBill of(Money amount, Money cleared, Money billed) {
        var left = amount.minus(cleared);
        var counted = Money.min(left, billed);
        var remaining = left.minus(counted);
        var met = remaining.isZero();
        return new CountedBill(
                counted,
                met ? billed.minus(counted) : Money.ZERO,
                remaining,
                new Basis(
                        met ? "SHARE_OF_COST_MET" : "SHARE_OF_COST_UNMET",
                        "%s of the bill of %s counts, %s of %s remains".formatted(counted, billed, remaining, amount),
                        LAW));
    }

    /** Whether nothing was left to clear. */
    public boolean nothingCounted() {
        return counted.isZero();
    }
}
