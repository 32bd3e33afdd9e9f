package org.medicalsuite.cob.payment;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/** What one payer pays on the claim. */
public record PayerTotal(
        String payer, String method, Money paid, @Nullable Money normalBenefit) {}
