package org.medicalsuite.cob.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/**
 * What one payer does with one line.
 *
 * @param normalBenefit what it would pay alone; null where its method knows no such amount
 * @param paidToPatient whether the payment goes to the patient and not to the provider
 * @param deductibleCredited what it credits to its own deductible
 * @param patientOwes what the patient owes after this payer
 * @param adjustments charge less payment, explained; they add up
 */
public record PayerLine(
        String payer,
        String method,
        @Nullable Money normalBenefit,
        Money paid,
        boolean paidToPatient,
        Money deductibleCredited,
        Money patientOwes,
        List<Step> steps,
        List<Adjustment> adjustments) {}
