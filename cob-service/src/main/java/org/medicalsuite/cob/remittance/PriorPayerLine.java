package org.medicalsuite.cob.remittance;

import java.util.List;
import org.medicalsuite.kernel.Money;

/**
 * What a prior payer did with a line, as the next claim reports it (837, loop 2430).
 *
 * @param charge the line's charge
 * @param paid SVD02
 */
public record PriorPayerLine(Money charge, Money paid, List<ReportedAdjustment> adjustments) {
    public PriorPayerLine {
        adjustments = List.copyOf(adjustments);
    }

    /** The charge is SVD02 plus all adjustments. */
    public boolean balances() {
        return paid.plus(ReportedAdjustment.sum(adjustments)).equals(charge);
    }

    /** What the prior payer left to the patient. */
    public Money remainingPatientResponsibility() {
        return ReportedAdjustment.patientResponsibility(adjustments);
    }
}
