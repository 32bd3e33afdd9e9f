package org.medicalsuite.cob.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.NotNegative;
import org.medicalsuite.cob.Period;
import org.medicalsuite.cob.order.Cause;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * What the CMS-1500 (02/12) asks for beside what both forms share.
 *
 * @param currentIllness day on which the illness, injury or pregnancy began
 * @param amountPaid what the patient and other payers have paid on the claim
 */
@Schema(name = "Cms1500Form")
public record Cms1500(
        @Nullable InsuranceType insuranceType,

        @Nullable @Size(max = 29, message = "may have 29 characters")
        String insuredId,

        @Nullable Relationship patientRelationship,
        @Nullable @Valid OtherInsured otherInsured,
        @Nullable @Valid ConditionRelatedTo conditionRelatedTo,
        @Nullable @Valid Insured insured,
        @Nullable LocalDate currentIllness,
        @Nullable Npi referringProvider,
        @Nullable @Valid Period hospitalization,

        @Nullable @Size(max = 12, message = "may have 12 codes")
        List<
                        @NotNull(message = "is required")
                        @Pattern(
                                regexp = "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?",
                                message = "must be an ICD-10-CM code")
                        String>
                diagnoses,

        @Nullable @Valid Resubmission resubmission,

        @Nullable @Size(max = 29, message = "may have 29 characters")
        String priorAuthorizationNumber,

        @Nullable Boolean acceptAssignment,
        @Nullable @NotNegative Money amountPaid,
        @Nullable Npi serviceFacility) {

    /** What is marked in box 1. */
    public enum InsuranceType {
        MEDICARE,
        MEDICAID,
        TRICARE,
        CHAMPVA,
        GROUP_HEALTH_PLAN,
        FECA_BLACK_LUNG,
        OTHER
    }

    /** What is marked in box 6. */
    public enum Relationship {
        SELF,
        SPOUSE,
        CHILD,
        OTHER
    }

    /** Boxes 9, 9a and 9d: who else is insured. */
    public record OtherInsured(
            @NotNull(message = "is required") @Size(min = 1, max = 28, message = "must have 1 to 28 characters")
            String name,

            @NotNull(message = "is required") @Size(min = 1, max = 28, message = "must have 1 to 28 characters")
            String policyOrGroupNumber,

            @NotNull(message = "is required") @Size(min = 1, max = 28, message = "must have 1 to 28 characters")
            String planName) {}

    /** Box 10: what the patient's condition is related to. */
    public record ConditionRelatedTo(
            @NotNull(message = "is required") Boolean employment,
            @NotNull(message = "is required") Boolean autoAccident,

            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of the state")
            String autoAccidentState,

            @NotNull(message = "is required") Boolean otherAccident) {}

    /** Box 11 and what stands below it. */
    public record Insured(
            @Nullable @Size(max = 29, message = "may have 29 characters")
            String policyGroupOrFecaNumber,

            @Nullable LocalDate birthDate,

            @Nullable @Pattern(regexp = "[FM]", message = "must be F or M")
            String sex,

            @Nullable @Size(max = 28, message = "may have 28 characters")
            String otherClaimId,

            @Nullable @Size(max = 29, message = "may have 29 characters")
            String planName,

            @Nullable Boolean anotherHealthBenefitPlan) {}

    /** Box 22: what an earlier claim this one replaces or voids. */
    public record Resubmission(
            @NotNull(message = "is required") @Pattern(regexp = "[78]", message = "must be 7 or 8")
            String code,

            @NotNull(message = "is required") @Size(min = 1, max = 18, message = "must have 1 to 18 characters")
            String originalReference) {}

    /** What box 10 says that the care is related to; null where it is not filled in or names another accident only. */
    @Nullable
    Cause cause() {
        if (conditionRelatedTo == null) {
            return null;
        }
        if (conditionRelatedTo.employment()) {
            return Cause.WORK_INJURY;
        }
        if (conditionRelatedTo.autoAccident()) {
            return Cause.AUTO_ACCIDENT;
        }
        // Another accident may or may not have somebody who is liable; the form does not say.
        return conditionRelatedTo.otherAccident() ? null : Cause.NONE;
    }
}
