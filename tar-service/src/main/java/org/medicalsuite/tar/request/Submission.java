package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.ServiceCategory;

/** A request as a provider submits it. */
public record Submission(
        @NotNull(message = "is required") Form form,
        @NotNull(message = "is required") ServiceCategory category,
        @NotNull(message = "is required") @Valid Member member,

        @NotNull(message = "is required") @Schema(description = "Must be one of your own NPIs")
        Npi submittingNpi,

        @Nullable Npi renderingNpi,
        @Nullable Npi orderingNpi,

        @NotEmpty(message = "needs at least one diagnosis")
        @Size(max = 25, message = "takes at most 25 diagnoses, as a claim does")
        List<@NotNull(message = "must not be empty") Diagnosis> diagnoses,

        @NotBlank(message = "says why the service is needed")
        @Size(max = 8000, message = "takes at most 8000 characters")
        @Schema(examples = "Six months after a stroke; cannot walk 30 feet without help")
        String justification,

        @NotNull(message = "is required") @Valid Delivery delivery,
        @Nullable Urgency urgency,

        @Nullable
        @Schema(
                description = "An emergency department asks a plan after its screening, which answers within 30 minutes"
                        + " (22 CCR 53855(a)); refused for FEE_FOR_SERVICE")
        Boolean afterScreening,

        @Nullable RetroactiveGround retroactiveGround,

        @Nullable
        @Pattern(regexp = "[0-9]{2}", message = "has two digits")
        @Schema(
                description = "County where the service is given, 01 Alameda to 58 Yuba; decides the field office",
                examples = "19")
        String serviceCounty,

        @Nullable @Valid Prescription prescription,

        @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
        List<@NotNull(message = "must not be empty") @Valid RequestedLine> lines) {

    /** For whom. */
    public record Member(
            @NotNull(message = "is required") Cin cin,

            @NotNull(message = "is required") @Past(message = "must lie in the past")
            LocalDate birthDate) {}

    /** Who pays and therefore decides. */
    public record Delivery(
            @NotNull(message = "is required") Programme programme,

            @Nullable
            @Pattern(regexp = "[0-9]{3}", message = "has three digits")
            @Schema(
                    description = "Health care plan code; needed for PLAN, refused for FEE_FOR_SERVICE",
                    examples = "304")
            String planCode) {}

    /** One service. */
    public record RequestedLine(
            @NotNull(message = "is required") ServiceCode serviceCode,

            @NotNull(message = "is required")
            @Min(value = 1, message = "must be at least 1")
            @Max(value = 99999, message = "must be at most 99999")
            Integer units,

            @NotNull(message = "is required") LocalDate from,
            @NotNull(message = "is required") LocalDate thru,
            @Nullable Money charge) {}

    @Nullable
    County county() {
        return serviceCounty == null ? null : County.find(serviceCounty).orElse(null);
    }

    Urgency urgencyOrStandard() {
        return urgency == null ? Urgency.STANDARD : urgency;
    }
}
