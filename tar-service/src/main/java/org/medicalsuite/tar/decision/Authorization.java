package org.medicalsuite.tar.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/**
 * What a line may be paid for.
 *
 * @param units units that may be used; after cancelling those that were paid
 * @param pricingIndicator null where time approved and the payer has not given it yet; claims wait for it
 * @param cancelledAt when it was cancelled, or null; a cancelled line still reads as approved
 */
public record Authorization(
        int units,
        DateSpan dates,
        @Nullable PricingIndicator pricingIndicator,
        @Nullable Instant cancelledAt) {
    boolean cancelled() {
        return cancelledAt != null;
    }

    Authorization cancelledDownTo(int paidUnits, Instant at) {
        return new Authorization(paidUnits, dates, pricingIndicator, at);
    }

    Authorization priced(PricingIndicator given) {
        return new Authorization(units, dates, given, cancelledAt);
    }

    Authorization reducedTo(int fewerUnits) {
        return new Authorization(fewerUnits, dates, pricingIndicator, cancelledAt);
    }
}
