package org.medicalsuite.cob.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/**
 * One line of a claim.
 *
 * @param charge what the provider charges
 * @param allowableExpense what the plans together treat as payable; null to derive it from the plans' fees
 * @param terms each payer's terms, in the order of the claim's payers
 */
public record Line(int number, Money charge, @Nullable Money allowableExpense, List<Terms> terms) {
    public Line {
        terms = List.copyOf(terms);
    }
}
