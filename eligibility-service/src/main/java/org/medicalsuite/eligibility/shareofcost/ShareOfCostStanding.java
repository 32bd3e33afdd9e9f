package org.medicalsuite.eligibility.shareofcost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * How a month's share of cost stands after its clearances, which are counted in the order given until the amount is
 * reached. What a clearance holds beyond that is Medi-Cal's to pay.
 *
 * @param applied what of each clearance was counted
 * @param certifiedOn day of the care with which the share of cost was met; null while it is not
 * @param billableOnLast what of the last counted clearance may be billed to Medi-Cal
 */
public record ShareOfCostStanding(
        Money amount,
        Money remaining,
        List<Money> applied,
        @Nullable LocalDate certifiedOn,
        Money billableOnLast,
        Basis basis) {
    private static final Citation LAW =
            Citation.found("Health Net provider library, share of cost; Disability Rights California 5596.01");

    public static ShareOfCostStanding of(Money amount, List<Clearance> clearances) {
        var remaining = amount;
        var applied = new ArrayList<Money>();
        LocalDate certifiedOn = amount.isPositive() ? null : LocalDate.MIN;
        var billable = Money.ZERO;
        for (var clearance : clearances) {
            var counted = Money.min(remaining, clearance.amount());
            applied.add(counted);
            remaining = remaining.minus(counted);
            if (certifiedOn == null && remaining.isZero()) {
                certifiedOn = clearance.serviceDate();
                billable = clearance.amount().minus(counted);
            }
        }
        return new ShareOfCostStanding(
                amount,
                remaining,
                List.copyOf(applied),
                certifiedOn,
                billable,
                new Basis(
                        remaining.isZero() ? "SHARE_OF_COST_MET" : "SHARE_OF_COST_UNMET",
                        "%s of %s cleared, %s remains".formatted(amount.minus(remaining), amount, remaining),
                        LAW));
    }

    public boolean met() {
        return remaining.isZero();
    }
}
