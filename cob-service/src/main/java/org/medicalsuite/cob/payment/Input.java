package org.medicalsuite.cob.payment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/** A named value that a formula uses: an amount or a percentage. */
public record Input(
        String name, @Nullable Money amount, @Nullable BigDecimal percent) {
    static Input of(String name, Money amount) {
        return new Input(name, amount, null);
    }

    static Input percent(String name, BigDecimal percent) {
        return new Input(name, null, percent);
    }
}
