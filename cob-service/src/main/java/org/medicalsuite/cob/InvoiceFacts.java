package org.medicalsuite.cob;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.billing.Invoice;
import org.medicalsuite.kernel.Money;

/** A bill that the person has received. */
public record InvoiceFacts(
        @NotNull(message = "is required") @NotNegative Money amount,
        @NotNull(message = "is required") Boolean mediCalCovers,
        @NotNull(message = "is required") Boolean providerTakesMediCal,
        @Nullable Boolean agreedBeforehand,
        @Nullable Boolean qualifiedMedicareBeneficiary,
        @Nullable Boolean medicareCovers,
        @Nullable @NotNegative Money shareOfCostLeft,
        @Nullable Boolean regionalCenterConsumer) {
    Invoice invoice() {
        return new Invoice(
                amount,
                mediCalCovers,
                providerTakesMediCal,
                Boolean.TRUE.equals(agreedBeforehand),
                Boolean.TRUE.equals(qualifiedMedicareBeneficiary),
                Boolean.TRUE.equals(medicareCovers),
                TermsFacts.orZero(shareOfCostLeft),
                Boolean.TRUE.equals(regionalCenterConsumer));
    }
}
