package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Money;

/** Shares a claim's payment out to its lines. */
final class ClaimShare {
    private ClaimShare() {}

    /**
     * Gives each line the plan's own benefit first, then what is still unpaid on it, in the order of the lines.
     *
     * @param total no more than the sum of {@code unpaid}
     */
    static List<Money> spread(Money total, List<Money> benefits, List<Money> unpaid) {
        var shares = new ArrayList<Money>(unpaid.size());
        var left = total;
        for (int i = 0; i < unpaid.size(); i++) {
            var share = Money.min(left, Money.min(benefits.get(i), unpaid.get(i)));
            shares.add(share);
            left = left.minus(share);
        }
        for (int i = 0; i < unpaid.size(); i++) {
            var more = Money.min(left, unpaid.get(i).minus(shares.get(i)));
            shares.set(i, shares.get(i).plus(more));
            left = left.minus(more);
        }
        return shares;
    }
}
