package org.medicalsuite.cob.payment;

import org.medicalsuite.kernel.Money;

/**
 * What counts for the monthly cap on incontinence supplies.
 *
 * @param used what the cap has already been used for in the month of service
 * @param priorAuthorization whether more than the cap has been authorized
 * @param patientAge in years on the day of service
 */
public record IncontinenceMonth(Money used, boolean priorAuthorization, int patientAge) {}
