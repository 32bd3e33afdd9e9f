package org.medicalsuite.cob.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.NotNegative;
import org.medicalsuite.cob.TermsFacts;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;

/**
 * One line of a claim.
 *
 * @param serviceDate the claim's first day of service where left out
 * @param tar the authorization whose units the line uses; none where none is needed
 */
public record ClaimLine(
        @NotNull(message = "is required")
        @Min(value = 1, message = "must be 1 or more")
        @Max(value = 999, message = "must be 999 or less")
        Integer number,

        @Nullable LocalDate serviceDate,

        @Nullable @Pattern(regexp = "[0-9]{2}", message = "must be two digits")
        String placeOfService,

        @Nullable Boolean emergency,

        @Nullable
        @Pattern(
                regexp = "[A-Z0-9]{2,11}(-[A-Z0-9]{2}){0,4}",
                message = "must be a code with its modifiers, such as 97110-GP")
        @Schema(examples = "97110-GP")
        String serviceCode,

        @Nullable @Size(max = 4, message = "may have 4 letters")
        List<
                        @NotNull(message = "is required")
                        @Pattern(regexp = "[A-L]", message = "must be the letter of a diagnosis, A to L") String>
                diagnosisPointers,

        @Nullable @Pattern(regexp = "[0-9]{4}", message = "must be four digits")
        String revenueCode,

        @Nullable @Min(value = 1, message = "must be 1 or more") @Max(value = 99999, message = "must be 99999 or less")
        Integer units,

        @NotNull(message = "is required") @NotNegative @Schema(examples = "150.00")
        Money charge,

        @Nullable @NotNegative Money nonCoveredCharge,
        @Nullable Boolean epsdt,
        @Nullable Npi renderingProvider,

        @Nullable
        @NotNegative
        @Schema(description = "What the plans together treat as payable; derived from the plans' fees where left out")
        Money allowableExpense,

        @Nullable @Valid TarUse tar,

        @NotEmpty(message = "must have one entry for each payer")
        List<@NotNull(message = "is required") @Valid TermsFacts> terms) {

    /** The same line with other terms. */
    ClaimLine with(List<TermsFacts> others) {
        return new ClaimLine(
                number,
                serviceDate,
                placeOfService,
                emergency,
                serviceCode,
                diagnosisPointers,
                revenueCode,
                units,
                charge,
                nonCoveredCharge,
                epsdt,
                renderingProvider,
                allowableExpense,
                tar,
                others);
    }

    /**
     * The authorization that a line uses.
     *
     * @param line of the TAR
     * @param pricingIndicator the eleventh digit of the number as it stands on the claim
     */
    public record TarUse(
            @NotNull(message = "is required") TarNumber number,

            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @Nullable @Pattern(regexp = "[0-9]", message = "must be one digit")
            String pricingIndicator) {}
}
