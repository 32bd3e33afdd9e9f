package org.medicalsuite.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * United States dollars, exact to the cent. On the wire a decimal string such as {@code "125.00"}, never a number.
 *
 * @param amount dollars with two decimals
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
    /** @throws ArithmeticException where the amount has a fraction of a cent */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Dollars such as {@code 125.00}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money of(String dollars) {
        return new Money(new BigDecimal(dollars));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
