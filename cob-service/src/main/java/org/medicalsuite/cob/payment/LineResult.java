package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/**
 * A line after all payers: charge = all payments + patient liability + provider write-off.
 *
 * @param allowableExpense what the plans together treat as payable, and how it was found
 * @param patientBasis why the patient owes this much and no more
 */
public record LineResult(
        int number,
        Money charge,
        Step allowableExpense,
        List<PayerLine> payers,
        Money patientLiability,
        Money providerWriteOff,
        Basis patientBasis) {}
