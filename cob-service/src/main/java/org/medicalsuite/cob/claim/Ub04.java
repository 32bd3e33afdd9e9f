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
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/** What the UB-04 asks for beside what both forms share. */
@Schema(name = "Ub04Form")
public record Ub04(
        @NotNull(message = "is required")
        @Pattern(regexp = "0?[0-9]{2}[0-9A-Z]", message = "must be a type of bill, such as 0111")
        @Schema(examples = "0111")
        String typeOfBill,

        @Nullable @Valid Admission admission,

        @Nullable @Pattern(regexp = "[0-9]{2}", message = "must be two digits")
        String dischargeStatus,

        @Nullable @Size(max = 11, message = "may have 11 codes")
        List<
                        @NotNull(message = "is required")
                        @Pattern(regexp = Ub04.CODE, message = "must be the two characters of the code") String>
                conditionCodes,

        @Nullable @Size(max = 8, message = "may have 8 entries")
        List<@NotNull(message = "is required") @Valid Occurrence> occurrences,

        @Nullable @Size(max = 4, message = "may have 4 entries")
        List<@NotNull(message = "is required") @Valid OccurrenceSpan> occurrenceSpans,

        @Nullable @Size(max = 12, message = "may have 12 entries")
        List<@NotNull(message = "is required") @Valid ValueCode> valueCodes,

        @Nullable @Size(max = 18, message = "may have 18 codes")
        List<
                        @NotNull(message = "is required")
                        @Pattern(
                                regexp = "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?",
                                message = "must be an ICD-10-CM code")
                        String>
                diagnoses,

        @Nullable Npi attendingProvider) {
    private static final String CODE = "[A-Z0-9]{2}";

    /** Locators 12 to 15. */
    public record Admission(
            @NotNull(message = "is required") LocalDate date,

            @Nullable @Pattern(regexp = "[0-9]{2}", message = "must be two digits")
            String hour,

            @Nullable @Pattern(regexp = "[0-9]", message = "must be one digit")
            String type,

            @Nullable @Pattern(regexp = "[A-Z0-9]", message = "must be one letter or digit")
            String pointOfOrigin) {}

    /** Locators 31 to 34. */
    public record Occurrence(
            @NotNull(message = "is required")
            @Pattern(regexp = Ub04.CODE, message = "must be the two characters of the code")
            String code,

            @NotNull(message = "is required") LocalDate date) {}

    /** Locators 35 and 36. */
    public record OccurrenceSpan(
            @NotNull(message = "is required")
            @Pattern(regexp = Ub04.CODE, message = "must be the two characters of the code")
            String code,

            @NotNull(message = "is required") LocalDate from,
            @NotNull(message = "is required") LocalDate thru) {}

    /** Locators 39 to 41. */
    public record ValueCode(
            @NotNull(message = "is required")
            @Pattern(regexp = Ub04.CODE, message = "must be the two characters of the code")
            String code,

            @NotNull(message = "is required") @NotNegative Money amount) {}

    List<Occurrence> allOccurrences() {
        return occurrences == null ? List.of() : occurrences;
    }

    List<OccurrenceSpan> allOccurrenceSpans() {
        return occurrenceSpans == null ? List.of() : occurrenceSpans;
    }

    List<ValueCode> allValueCodes() {
        return valueCodes == null ? List.of() : valueCodes;
    }

    List<String> allConditionCodes() {
        return conditionCodes == null ? List.of() : conditionCodes;
    }
}
