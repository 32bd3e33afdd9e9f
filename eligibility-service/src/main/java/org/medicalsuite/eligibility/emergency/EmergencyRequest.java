package org.medicalsuite.eligibility.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;

/** Whose records must be seen, and why. */
public record EmergencyRequest(
        @NotNull(message = "is required") @Schema(description = "The person's Client Index Number")
        Cin cin,

        @NotNull(message = "is required")
        @Size(min = 10, max = 500, message = "has 10 to 500 characters")
        @Schema(description = "Why it cannot wait; auditors read it")
        String reason) {}
