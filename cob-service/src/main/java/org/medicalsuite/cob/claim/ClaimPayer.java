package org.medicalsuite.cob.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.NotNegative;
import org.medicalsuite.cob.Period;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.kernel.Money;

/**
 * One payer of a claim, in its place in the order.
 *
 * @param id of the coverage, as the eligibility answer or {@code coverages} names it
 * @param claimDeterminationPeriod what reserve and deductible are counted by; the calendar year where left out
 * @param remittedOn when the payer answered (837 DTP*573)
 */
public record ClaimPayer(
        @NotBlank(message = "is required")
        @Size(max = 60, message = "may have 60 characters")
        @Schema(examples = "medi-cal")
        String id,

        @NotNull(message = "is required") MethodName method,

        @Nullable @Valid Period claimDeterminationPeriod,

        @Nullable
        @NotNegative
        @Schema(
                description = "The plan's deductible in its claim determination period, where it is known; a claim that"
                        + " takes more than is left of it says so")
        Money deductible,

        BenefitReserve.@Nullable MayPay reserveMayPay,

        @Nullable @Size(max = 60, message = "may have 60 characters")
        String name,

        @Nullable @Size(max = 15, message = "may have 15 characters")
        String healthPlanId,

        @Nullable Boolean releaseOfInformation,
        @Nullable Boolean assignmentOfBenefits,
        @Nullable @NotNegative Money priorPayment,
        @Nullable @NotNegative Money estimatedAmountDue,

        @Nullable @Size(max = 60, message = "may have 60 characters")
        String insuredName,

        @Nullable
        @Pattern(regexp = "[A-Z0-9]{2}", message = "must be the two characters of the code")
        @Schema(examples = "18", description = "How the patient is related to the insured")
        String relationship,

        @Nullable @Size(max = 20, message = "may have 20 characters")
        String insuredId,

        @Nullable @Size(max = 60, message = "may have 60 characters")
        String groupName,

        @Nullable @Size(max = 20, message = "may have 20 characters")
        String groupNumber,

        @Nullable @Size(max = 30, message = "may have 30 characters")
        String treatmentAuthorization,

        @Nullable @Size(max = 26, message = "may have 26 characters")
        String documentControlNumber,

        @Nullable LocalDate remittedOn) {}
