package org.medicalsuite.cob.remittance;

import java.util.Collection;
import org.medicalsuite.kernel.Money;

/**
 * An adjustment as a remittance or a prior payer's part of a claim reports it.
 *
 * @param reason the CARC
 */
public record ReportedAdjustment(AdjustmentGroup group, String reason, Money amount) {
    private static final String PRIOR_PAYER = "23";

    boolean ofPriorPayer() {
        return group == AdjustmentGroup.OA && reason.equals(PRIOR_PAYER);
    }

    static Money sum(Collection<ReportedAdjustment> adjustments) {
        return Money.sum(adjustments.stream().map(ReportedAdjustment::amount).toList());
    }

    static Money patientResponsibility(Collection<ReportedAdjustment> adjustments) {
        return sum(adjustments.stream()
                .filter(adjustment -> adjustment.group() == AdjustmentGroup.PR)
                .toList());
    }
}
