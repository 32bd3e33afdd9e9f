package org.medicalsuite.cob.investigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimCorrection;

/** What a follow-up has found. */
public record OutcomeRequest(
        @NotNull(message = "is required") Outcome outcome,

        @Nullable
        @Valid
        @Schema(description = "The claim's facts as they are known now, such as the primary's explanation of benefits")
        ClaimCorrection correction) {
    /** The outcomes. */
    @Schema(name = "FollowUpOutcome")
    public enum Outcome {
        /** Medi-Cal is primary: the claim is paid anew by itself. */
        OURS_PRIMARY,
        /** Medi-Cal is secondary and the explanation of benefits is missing. */
        OURS_SECONDARY,
        /** The order of the payers is still wrong. */
        ORDER_WRONG,
        /** What was missing is here, or the order is right now: the claim is paid anew by itself. */
        CORRECTED
    }
}
