package org.medicalsuite.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;

/** United States dollars, exact to the cent. Written as a decimal string, such as {@code 125.00}. */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** Up to here three digits of a percentage can be multiplied without leaving the range. */
    private static final long MOST_CENTS_IN_LONG = Long.MAX_VALUE / 10_000;

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{2})?");

    /** Reads dollars with no or exactly two decimals; anything else is refused rather than rounded. */
    public static Money parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new MalformedValue(
                    "MONEY_FORM",
                    "An amount of money is a decimal string with two decimals",
                    "Send dollars and cents as text, such as \"125.00\"");
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public static Money sum(Collection<Money> parts) {
        var sum = ZERO;
        for (var part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    public static Money min(Money a, Money b) {
        return a.cents <= b.cents ? a : b;
    }

    public static Money max(Money a, Money b) {
        return a.cents >= b.cents ? a : b;
    }

    public Money plus(Money other) {
        return other.cents == 0 ? this : ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return other.cents == 0 ? this : ofCents(Math.subtractExact(cents, other.cents));
    }

    /** This amount times a factor, rounded half up to the cent. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(cents)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** This amount times a percentage (80 means eighty per cent), rounded half up to the cent. */
    public Money percent(BigDecimal percentage) {
        // Whole percentages of ordinary amounts, which is nearly all of them, need no big numbers.
        boolean whole = percentage.scale() == 0 && percentage.signum() >= 0 && percentage.precision() <= 3;
        if (whole && cents >= 0 && cents <= MOST_CENTS_IN_LONG) {
            return ofCents((cents * percentage.intValueExact() + 50) / 100);
        }
        return times(percentage.movePointLeft(2));
    }

    /** This amount, or zero where it is below zero. */
    public Money floorAtZero() {
        return cents < 0 ? ZERO : this;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean exceeds(Money other) {
        return cents > other.cents;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
