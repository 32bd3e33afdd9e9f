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
@Schema(description = "The person's answer; an empty list says that there is no other coverage")
public record ReplyRequest(
        @NotNull(message = "is required") @PastOrPresent(message = "must not lie ahead")
        LocalDate receivedOn,

        @NotNull(message = "is required") @Size(max = 20, message = "may name 20 coverages")
        List<@NotNull(message = "is required") @Valid CoverageFacts> otherCoverages,

        @Nullable
        @Valid
        @Schema(description = "Payers and lines where the answer changes who is billed; coverages stand above")
        ClaimCorrection claim) {

    /** What is known of the claim from now on. */
    ClaimCorrection correction(ClaimRequest sent) {
        return new ClaimCorrection(
                otherCoverages,
                claim == null ? sent.payers() : claim.payers(),
                claim == null ? sent.lines() : claim.lines());
    }
}
