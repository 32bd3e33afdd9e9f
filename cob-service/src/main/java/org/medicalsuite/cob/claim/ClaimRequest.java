package org.medicalsuite.cob.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.NotNegative;
import org.medicalsuite.cob.PayerOrderRequest.FamilyFacts;
import org.medicalsuite.cob.order.Benefit;
import org.medicalsuite.cob.order.Cause;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * A claim as a provider sends it. {@code docs/forms.md} says which box or locator each field is.
 *
 * @param serviceThru last day of service; the first where it is left out
 * @param coverages what the claim knows of the person's coverages beyond the eligibility answer, under the same ids
 */
@Schema(
        description =
                "A claim on a CMS-1500 or a UB-04 with each payer's terms; exactly one of cms1500 and ub04 is sent")
public record ClaimRequest(
        @NotNull(message = "is required") Cin cin,
        @NotNull(message = "is required") Npi billingProvider,

        @Nullable @Size(max = 38, message = "may have 38 characters") @Schema(description = "The provider's own number")
        String patientControlNumber,

        @NotNull(message = "is required") @Schema(examples = "2026-03-02")
        LocalDate serviceFrom,

        @Nullable LocalDate serviceThru,

        @NotNull(message = "is required") @NotNegative @Schema(description = "The sum of the lines' charges")
        Money totalCharge,

        @Nullable @Valid Cms1500 cms1500,
        @Nullable @Valid Ub04 ub04,

        @Nullable Benefit benefit,

        @Nullable @Schema(description = "What the care is related to; read from box 10 where left out")
        Cause relatedTo,

        @Nullable Boolean vaAuthorized,
        @Nullable OrderText orderText,
        @Nullable @Valid FamilyFacts family,

        @Nullable
        @Size(max = 20, message = "may name 20 coverages")
        @Schema(
                description =
                        "Facts beyond the eligibility answer: an entry with the id of a coverage of that answer adds"
                                + " to it, an entry with another id is one more coverage")
        List<@NotNull(message = "is required") @Valid CoverageFacts> coverages,

        @Nullable Unit unit,

        @NotEmpty(message = "must name at least one payer")
        @Size(max = 11, message = "may name 11 payers")
        @Schema(description = "First to last, by the ids of their coverages")
        List<@NotNull(message = "is required") @Valid ClaimPayer> payers,

        @NotEmpty(message = "must have at least one line") @Size(max = 999, message = "may have 999 lines")
        List<@NotNull(message = "is required") @Valid ClaimLine> lines,

        @Nullable @Valid IncontinenceSupplies incontinence) {

    /** For claims with incontinence supplies; what the month's cap has been used for is kept here. */
    public record IncontinenceSupplies(
            @NotNull(message = "is required") Boolean priorAuthorization,

            @NotNull(message = "is required")
            @Min(value = 0, message = "must be 0 or more")
            @Max(value = 150, message = "must be 150 or less")
            Integer patientAge) {}

    /** The last day of service. */
    LocalDate lastDay() {
        return serviceThru == null ? serviceFrom : serviceThru;
    }

    /** What the care is related to, by the field of that name or by box 10. */
    @Nullable
    Cause cause() {
        return relatedTo == null && cms1500 != null ? cms1500.cause() : relatedTo;
    }

    List<CoverageFacts> addedCoverages() {
        return coverages == null ? List.of() : coverages;
    }
}
