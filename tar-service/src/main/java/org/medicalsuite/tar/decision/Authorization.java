package org.medicalsuite.tar.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/**
 * What a line may be paid for.
 *
 * @param units units that may be used; after cancelling those that were paid
 * @param lasting units that stay authorised whatever claims give back: none after cancelling, and after a reduction below
 *     what was used by then what it left
 * @param pricingIndicator null where time approved and the payer has not given it yet; claims wait for it
 * @param cancelledAt when it was cancelled, or null; a cancelled line still reads as approved
 */
public record Authorization(
        int units,
        int lasting,
        DateSpan dates,
        @Nullable PricingIndicator pricingIndicator,
        @Nullable Instant cancelledAt) {
    /** Units that stay authorised as long as nobody changes them. */
    public Authorization(
            int units, DateSpan dates, @Nullable PricingIndicator pricingIndicator, @Nullable Instant cancelledAt) {
        this(units, units, dates, pricingIndicator, cancelledAt);
    }

    boolean cancelled() {
        return cancelledAt != null;
    }

    Authorization cancelledDownTo(int paidUnits, Instant at) {
        return new Authorization(paidUnits, 0, dates, pricingIndicator, at);
    }

    Authorization priced(PricingIndicator given) {
        return new Authorization(units, lasting, dates, given, cancelledAt);
    }

    /** Fewer units, but those that claims have used. */
    Authorization reducedTo(int fewerUnits, int used) {
        return new Authorization(Math.max(fewerUnits, used), fewerUnits, dates, pricingIndicator, cancelledAt);
    }
}
