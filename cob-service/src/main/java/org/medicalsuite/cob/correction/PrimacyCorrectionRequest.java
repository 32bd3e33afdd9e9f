package org.medicalsuite.cob.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.cob.claim.ClaimCorrection;
import org.medicalsuite.cob.claim.ClaimNumber;

/** Primacy turned out otherwise than a claim was paid by. */
public record PrimacyCorrectionRequest(
        @NotNull(message = "is required") ClaimNumber claimNumber,
        @NotNull(message = "is required") Reason reason,
        @NotNull(message = "is required") @Valid ClaimCorrection correction) {
    /** Why it is known now. */
    @Schema(name = "PrimacyCorrectionReason")
    public enum Reason {
        OTHER_COVERAGE_FOUND,
        COVERAGE_ENDED,
        ORDER_CORRECTED,
        PRIMARY_PAID_OTHERWISE
    }
}
