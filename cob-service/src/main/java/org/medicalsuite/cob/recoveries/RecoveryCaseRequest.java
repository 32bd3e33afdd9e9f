package org.medicalsuite.cob.recoveries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.billing.ServiceClass;
import org.medicalsuite.cob.claim.ClaimNumber;

/** A claim that Medi-Cal has paid and that a third party is liable for. */
public record RecoveryCaseRequest(
        @NotNull(message = "is required") ClaimNumber claimNumber,

        @NotBlank(message = "is required")
        @Size(max = 60, message = "may have 60 characters")
        @Schema(examples = "aetna", description = "Who is liable, by the caller's name for it")
        String thirdParty,

        @NotNull(message = "is required") ServiceClass serviceClass,

        @NotNull(message = "is required")
        @PastOrPresent(message = "must not lie ahead")
        @Schema(description = "When Medi-Cal paid")
        LocalDate paidOn,

        @Nullable
        @PastOrPresent(message = "must not lie ahead")
        @Schema(description = "For SUPPORT_ENFORCEMENT: when the third party was billed")
        LocalDate thirdPartyBilledOn) {}
