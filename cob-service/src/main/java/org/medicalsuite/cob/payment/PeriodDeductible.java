package org.medicalsuite.cob.payment;

import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/**
 * A payer's deductible, which a person meets once in a period.
 *
 * @param citation what says how much it is
 */
public record PeriodDeductible(String payer, DateSpan period, Money amount, Citation citation) {
    /**
     * What is wrong where claims credit more than there is; nothing is paid otherwise on that account, as nobody but the
     * payer knows which of the facts it is.
     *
     * @param credited by all claims of the person in the period
     */
    public Optional<Basis> exceededBy(Money credited) {
        return credited.exceeds(amount)
                ? Optional.of(new Basis(
                        "DEDUCTIBLE_EXCEEDED",
                        "With this claim " + credited + " counts toward the deductible of " + payer + " from "
                                + period.from() + ", which is " + amount
                                + "; either a remittance takes too much, or the deductible is another",
                        citation))
                : Optional.empty();
    }
}
