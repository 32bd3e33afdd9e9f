package org.medicalsuite.eligibility.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an auditor found about an access. */
public record EmergencyReview(
        @NotNull(message = "is required") Finding finding,

        @Size(max = 1_000, message = "has at most 1000 characters") @Nullable
        String note) {
    /** Whether it was right to open the records. */
    @Schema(name = "EmergencyFinding")
    public enum Finding {
        JUSTIFIED,
        NOT_JUSTIFIED,
        UNCLEAR
    }
}
