package org.medicalsuite.cob.recoveries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.NotNegative;
import org.medicalsuite.kernel.Money;

/** Money that has come in from a liable third party. */
public record RecoveryRequest(
        @NotNull(message = "is required") UUID caseId,

        @NotNull(message = "is required") @PastOrPresent(message = "must not lie ahead")
        LocalDate receivedOn,

        @NotNull(message = "is required") @NotNegative Money amount,
        @Nullable @NotNegative Money collectionCost) {}
