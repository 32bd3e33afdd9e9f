package org.medicalsuite.tar.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.need.PrescriptionFact;

/**
 * What the signed prescription or inpatient order says; the paper itself is a document of the request.
 *
 * @param lengthOfNeedMonths how long the item or service is needed
 * @param refills of a drug
 */
public record Prescription(
        @NotNull(message = "is required") @PastOrPresent(message = "must not lie in the future")
        LocalDate signedOn,

        @Nullable @Size(max = 200, message = "takes at most 200 characters")
        String prescriberName,

        @Nullable @Pattern(regexp = "[0-9]{10}", message = "has ten digits") @Schema(examples = "2135550100")
        String prescriberPhone,

        @Nullable @Size(max = 500, message = "takes at most 500 characters") @Schema(examples = "Manual wheelchair")
        String item,

        @Nullable @Size(max = 2000, message = "takes at most 2000 characters")
        String functionalLimits,

        @Nullable @Size(max = 2000, message = "takes at most 2000 characters")
        String expectedBenefit,

        @Nullable @Size(max = 200, message = "takes at most 200 characters") @Schema(examples = "Twice a week")
        String frequency,

        @Nullable @Min(value = 1, message = "must be at least 1") @Max(value = 999, message = "must be at most 999")
        Integer lengthOfNeedMonths,

        @Nullable @Min(value = 0, message = "must be at least 0") @Max(value = 99, message = "must be at most 99")
        Integer refills) {

    /** The facts that it states. */
    Set<PrescriptionFact> facts() {
        var given = EnumSet.of(PrescriptionFact.SIGNED_ON);
        add(given, PrescriptionFact.PRESCRIBER_NAME, prescriberName);
        add(given, PrescriptionFact.PRESCRIBER_PHONE, prescriberPhone);
        add(given, PrescriptionFact.ITEM, item);
        add(given, PrescriptionFact.FUNCTIONAL_LIMITS, functionalLimits);
        add(given, PrescriptionFact.EXPECTED_BENEFIT, expectedBenefit);
        add(given, PrescriptionFact.FREQUENCY, frequency);
        if (lengthOfNeedMonths != null) {
            given.add(PrescriptionFact.LENGTH_OF_NEED);
        }
        return given;
    }

    private static void add(Set<PrescriptionFact> given, PrescriptionFact fact, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            given.add(fact);
        }
    }
}
