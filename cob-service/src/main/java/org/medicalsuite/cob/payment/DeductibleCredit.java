package org.medicalsuite.cob.payment;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/** What a payer credits to the patient's deductible with it. */
public record DeductibleCredit(String payer, Money amount, Basis basis) {}
