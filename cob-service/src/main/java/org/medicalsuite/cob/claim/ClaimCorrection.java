package org.medicalsuite.cob.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;

/** What a claim's coverages, payers and lines turn out to be; what is left out stays as it was. */
@Schema(description = "The claim's facts as they are known now; what is left out stays as it was")
public record ClaimCorrection(
        @Nullable @Size(max = 20, message = "may name 20 coverages")
        List<@NotNull(message = "is required") @Valid CoverageFacts> coverages,

        @Nullable @Size(min = 1, max = 11, message = "must name 1 to 11 payers")
        List<@NotNull(message = "is required") @Valid ClaimPayer> payers,

        @Nullable @Size(min = 1, max = 999, message = "must have 1 to 999 lines")
        List<@NotNull(message = "is required") @Valid ClaimLine> lines) {

    /** A claim's coverages with those that are known better now, and payers and lines where a correction has them. */
    public static ClaimCorrection of(
            ClaimRequest known, List<CoverageFacts> later, @Nullable ClaimCorrection correction) {
        return new ClaimCorrection(
                KnownFacts.merged(known.addedCoverages(), later),
                correction == null ? null : correction.payers,
                correction == null ? null : correction.lines);
    }

    /** The claim with these facts in the place of its own. */
    ClaimRequest applied(ClaimRequest claim) {
        return new ClaimRequest(
                claim.cin(),
                claim.billingProvider(),
                claim.patientControlNumber(),
                claim.serviceFrom(),
                claim.serviceThru(),
                claim.totalCharge(),
                claim.cms1500(),
                claim.ub04(),
                claim.benefit(),
                claim.relatedTo(),
                claim.vaAuthorized(),
                claim.orderText(),
                claim.family(),
                coverages == null ? claim.coverages() : coverages,
                claim.unit(),
                payers == null ? claim.payers() : payers,
                lines == null ? claim.lines() : lines,
                claim.incontinence());
    }
}
