package org.medicalsuite.tar.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.need.Coverage;
import org.medicalsuite.tar.need.EmergencyStatement.Signer;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.need.ServiceVariant;

/**
 * The question whether a service needs an authorization. It names nobody.
 *
 * @param variant what of the category is meant, where its rules differ
 * @param amount what it costs; needed where the limit is an amount
 * @param amountAlreadyInWindow cost of the same kind already in the time that the limit counts
 * @param servicesAlreadyInWindow services already given in that time; needed where the limit is a number
 * @param onTarList whether the state's list marks the code as needing a TAR
 * @param restrictionCode restriction on the member's card as MEDS writes it
 * @param birthDate under 21 on the date of service another standard applies
 */
public record AuthorizationCheck(
        @NotNull(message = "is required") ServiceCategory category,
        @Nullable ServiceVariant variant,
        @NotNull(message = "is required") LocalDate serviceDate,
        @NotNull(message = "is required") Programme programme,
        @Nullable Money amount,
        @Nullable Money amountAlreadyInWindow,

        @Nullable @Min(value = 0, message = "is not below zero") @Max(value = 9999, message = "is at most 9999")
        Integer servicesAlreadyInWindow,

        @Nullable Boolean onTarList,
        @Nullable Boolean expedited,
        @Nullable @Valid Emergency emergency,
        @Nullable Coverage otherCoverage,
        @Nullable Boolean medicareCovers,

        @Nullable @Pattern(regexp = "[0-9]{3}", message = "has three digits") @Schema(examples = "110")
        String restrictionCode,

        @Nullable LocalDate birthDate) {

    /** The signed statement that makes a TAR unnecessary in an emergency. */
    public record Emergency(
            @Nullable Signer signedBy,

            @Nullable @Size(max = 4000, message = "takes at most 4000 characters")
            String nature,

            @Nullable @Size(max = 4000, message = "takes at most 4000 characters")
            String whyImmediate) {}
}
