package org.medicalsuite.cob.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.Money;

/**
 * The value of a figure from a day until another, with its own source.
 *
 * @param from first day
 * @param to last day, or null while it holds
 * @param value in the unit that {@link Figure} names
 */
public record DatedFigure(
        Figure figure, LocalDate from, @Nullable LocalDate to, BigDecimal value, Mark mark, String source) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public Citation citation() {
        return new Citation(source, mark);
    }

    /** The value as dollars. */
    public Money money() {
        return Money.ofCents(value.movePointRight(2).longValueExact());
    }

    /** The value as a whole number. */
    public int count() {
        return value.intValueExact();
    }
}
