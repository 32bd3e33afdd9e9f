package org.medicalsuite.cob.investigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.claim.ClaimCorrection;
import org.medicalsuite.cob.claim.ClaimRequest;

/** What the person has answered. */
@Schema(
        description = "The person's answer. A coverage that has ended is named with its last day; what is not named"
                + " stays as eligibility has it")
public record ReplyRequest(
        @NotNull(message = "is required") @PastOrPresent(message = "must not lie ahead")
        LocalDate receivedOn,

        @NotNull(message = "is required") @Size(max = 20, message = "may name 20 coverages")
        List<@NotNull(message = "is required") @Valid CoverageFacts> otherCoverages,

        @Nullable
        @Valid
        @Schema(description = "Payers and lines where the answer changes who is billed; coverages stand above")
        ClaimCorrection claim) {

    /** What is known of the claim from now on; what the person does not name stays as it was. */
    ClaimCorrection correction(ClaimRequest known) {
        return claim == null ? aboutAnother(known) : ClaimCorrection.of(known, otherCoverages, claim);
    }

    /** What is known of another claim of the person that waits for the same answer. */
    ClaimCorrection aboutAnother(ClaimRequest known) {
        return ClaimCorrection.of(known, otherCoverages, null);
    }
}
