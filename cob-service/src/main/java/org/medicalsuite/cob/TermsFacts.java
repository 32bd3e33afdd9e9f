package org.medicalsuite.cob;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.payment.FeeBasis;
import org.medicalsuite.cob.payment.IncontinenceSupply;
import org.medicalsuite.cob.payment.Stay;
import org.medicalsuite.cob.payment.Terms;
import org.medicalsuite.kernel.Money;

/** What one payer's contract, fee schedule or remittance says about one line. */
@Schema(description = "Exactly one of benefit, remitted, partB, partA and mediCal is sent, as the payer's method asks")
public record TermsFacts(
        @NotBlank(message = "is required") @Schema(examples = "aetna")
        String payer,

        @Nullable @Valid BenefitFacts benefit,
        @Nullable @Valid RemittedFacts remitted,
        @Nullable @Valid PartBFacts partB,
        @Nullable @Valid PartAFacts partA,
        @Nullable @Valid MediCalFacts mediCal) {

    /** A private plan's contract. What is left out is zero, no limit, or a negotiated fee. */
    public record BenefitFacts(
            @Nullable @Schema(description = "false where the plan does not cover the line; true where left out")
            Boolean covered,

            @NotNull(message = "is required") @NotNegative Money allowed,

            @Nullable FeeBasis feeBasis,
            @Nullable @NotNegative Money deductible,

            @NotNull(message = "is required")
            @DecimalMin(value = "0", message = "must be 0 or more")
            @DecimalMax(value = "100", message = "must be 100 or less")
            @Schema(examples = "80")
            BigDecimal paysPercent,

            @Nullable @NotNegative Money copay,
            @Nullable @NotNegative Money maximum,

            @Nullable
            @NotNegative
            @Schema(description = "What the patient owes after the payers before; computed where left out")
            Money patientShare) {
        Terms terms() {
            return new Terms.Benefit(
                    !Boolean.FALSE.equals(covered),
                    allowed,
                    feeBasis == null ? FeeBasis.NEGOTIATED : feeBasis,
                    orZero(deductible),
                    paysPercent,
                    orZero(copay),
                    maximum,
                    patientShare);
        }
    }

    /** What the payer's remittance says: allowed = paid + deductible + coinsurance + copay. */
    public record RemittedFacts(
            @Nullable Boolean covered,
            @NotNull(message = "is required") @NotNegative Money allowed,
            @NotNull(message = "is required") @NotNegative Money paid,
            @Nullable @NotNegative Money deductible,
            @Nullable @NotNegative Money coinsurance,
            @Nullable @NotNegative Money copay) {
        Terms.Remitted terms() {
            return new Terms.Remitted(
                    !Boolean.FALSE.equals(covered),
                    allowed,
                    paid,
                    orZero(deductible),
                    orZero(coinsurance),
                    orZero(copay));
        }
    }

    /** Medicare's fee schedule; for an unassigned claim the participating one. */
    public record PartBFacts(
            @NotNull(message = "is required") @NotNegative Money feeSchedule,

            @Nullable @NotNegative Money unmetDeductible,

            @Nullable
            @DecimalMin(value = "0", message = "must be 0 or more")
            @DecimalMax(value = "100", message = "must be 100 or less")
            @Schema(description = "The percentage of the service date where left out")
            BigDecimal paysPercent,

            @Nullable @NotNegative Money obligatedToAccept) {
        Terms terms() {
            return new Terms.PartB(feeSchedule, orZero(unmetDeductible), paysPercent, obligatedToAccept);
        }
    }

    /** What Medicare would pay for an institutional claim in all. */
    public record PartAFacts(
            @NotNull(message = "is required") @NotNegative Money grossAmount,
            @Nullable @NotNegative Money deductible,
            @Nullable @NotNegative Money coinsurance,
            @Nullable @NotNegative Money obligatedToAccept,

            @Nullable
            @Valid
            @Schema(description = "Works deductible and coinsurance out from the days of the benefit period")
            StayFacts stay) {
        Terms terms() {
            return new Terms.PartA(
                    grossAmount,
                    orZero(deductible),
                    orZero(coinsurance),
                    obligatedToAccept,
                    stay == null ? null : stay.stay());
        }
    }

    /** A stay by the days of its benefit period; the day of admission is day 1. */
    public record StayFacts(
            @NotNull(message = "is required") Stay.Place place,

            @NotNull(message = "is required") @Min(value = 1, message = "must be 1 or more")
            Integer firstDay,

            @NotNull(message = "is required") @Min(value = 1, message = "must be 1 or more")
            Integer lastDay,

            @Nullable @Schema(description = "Whether the benefit period's deductible was met on an earlier claim")
            Boolean deductibleMet) {
        Stay stay() {
            return new Stay(place, firstDay, lastDay, Boolean.TRUE.equals(deductibleMet));
        }
    }

    /** Medi-Cal's price of the line. */
    public record MediCalFacts(
            @Nullable Boolean covered,

            @Nullable
            @NotNegative
            @Schema(description = "May be left out only behind Medicare, where Medi-Cal has no price of its own")
            Money rate,

            @Nullable
            @NotNegative
            @Schema(description = "What the patient owes after the payers before; computed where left out")
            Money patientShare,

            @Nullable IncontinenceSupply supply) {
        Terms terms() {
            return new Terms.MediCalPrice(!Boolean.FALSE.equals(covered), rate, patientShare, supply);
        }
    }

    /** How many kinds of terms are sent; one is right. */
    long kinds() {
        return Stream.of(benefit, remitted, partB, partA, mediCal)
                .filter(sent -> sent != null)
                .count();
    }

    /** The terms that are sent. */
    Terms terms() {
        if (benefit != null) {
            return benefit.terms();
        }
        if (remitted != null) {
            return remitted.terms();
        }
        if (partB != null) {
            return partB.terms();
        }
        if (partA != null) {
            return partA.terms();
        }
        if (mediCal != null) {
            return mediCal.terms();
        }
        throw new IllegalStateException("Terms without content were let through");
    }

    static Money orZero(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }
}
