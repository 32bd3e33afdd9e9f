package org.medicalsuite.kernel.audit.reading;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;

/** Whose audit records are wanted. */
public record AuditRecordInquiry(
        @NotNull(message = "is required") @Schema(description = "The person's Client Index Number")
        Cin cin) {}
