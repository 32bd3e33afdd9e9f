package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medicalsuite.cob.payment.Adjustment.Reason;
import org.medicalsuite.cob.remittance.AdjustmentGroup;
import org.medicalsuite.kernel.Money;

/**
 * Builds the adjustments of one payer on one line so that charge = paid + adjustments. What earlier payers paid and
 * wrote off stands under OA-23 and is not repeated; a payer reports only its own patient responsibility.
 */
final class Adjustments {
    private final List<Adjustment> list = new ArrayList<>(4);
    private Money left;

    /** @param left charge less this payer's payment: what must be explained */
    Adjustments(Money left) {
        this.left = left;
    }

    Adjustments patient(Reason reason, Money amount) {
        return add(AdjustmentGroup.PR, reason, amount);
    }

    /** Shares out what the patient owes: deductible first, then copayment, the rest co-insurance. */
    Adjustments patientShare(Money owes, Money deductible, Money copay) {
        var first = Money.min(owes, deductible);
        var second = Money.min(owes.minus(first), copay);
        return patient(Reason.DEDUCTIBLE, first)
                .patient(Reason.COPAYMENT, second)
                .patient(Reason.COINSURANCE, owes.minus(first).minus(second));
    }

    /** What earlier payers paid and wrote off; never more than is still unexplained. */
    Adjustments priorPayers(Money paidAndWrittenOff) {
        return add(AdjustmentGroup.OA, Reason.PRIOR_PAYER, Money.min(paidAndWrittenOff, left.floorAtZero()));
    }

    /** All of them, with the rest: written off by contract, or paid above the charge. Nothing can be added behind it. */
    List<Adjustment> rest() {
        if (left.isNegative()) {
            add(AdjustmentGroup.OA, Reason.PAID_ABOVE_CHARGE, left);
        } else {
            add(AdjustmentGroup.CO, Reason.ABOVE_ALLOWED, left);
        }
        return Collections.unmodifiableList(list);
    }

    private Adjustments add(AdjustmentGroup group, Reason reason, Money amount) {
        if (!amount.isZero()) {
            list.add(Adjustment.of(group, reason, amount));
            left = left.minus(amount);
        }
        return this;
    }
}
