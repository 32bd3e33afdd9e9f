package org.medicalsuite.cob.payment;

import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.kernel.Money;

/**
 * How much each payer pays: charge = all payments + patient liability + provider write-off, for each line and in all.
 *
 * @param claimSteps steps that are worked on the whole claim
 */
public record PaymentCalculation(
        LocalDate serviceDate,
        Unit unit,
        Money charge,
        List<PayerTotal> payers,
        Money patientLiability,
        Money providerWriteOff,
        List<LineResult> lines,
        List<Step> claimSteps,
        List<DeductibleCredit> deductibleCredits,
        List<ReserveMovement> reserves) {}
