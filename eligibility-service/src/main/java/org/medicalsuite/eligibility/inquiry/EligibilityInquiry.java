package org.medicalsuite.eligibility.inquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;

/**
 * Who is asked about, for which day. Exactly one of {@code cin}, {@code card}, {@code hapCard} and {@code person}.
 *
 * @param card the 14 characters on the Benefits Identification Card
 * @param hapCard the number on a Health Access Programs card (Family PACT); this service holds nobody of that programme
 *     and says so, it neither keeps nor compares the number
 * @param serviceDate from the first day of the month twelve months back to the end of the current month
 * @param knownAt answer as we would have answered at this instant; now where it is left out
 * @param newbornBirthDate where the care is for a newborn and the person is the mother; also answers whether her card
 *     serves the child
 */
@Schema(examples = """
        {"cin": "91234567A", "serviceDate": "2026-11-21"}""")
public record EligibilityInquiry(
        @Nullable Cin cin,

        @Nullable @Size(max = 20, message = "has at most 20 characters") @Schema(examples = "91234567A29180")
        String card,

        @Nullable @Size(min = 1, max = 20, message = "has 1 to 20 characters")
        String hapCard,

        @Nullable @Valid NameAndBirthDate person,
        @NotNull(message = "is required") LocalDate serviceDate,
        @Nullable Instant knownAt,
        @Nullable LocalDate newbornBirthDate) {

    /** Somebody without a card at hand. Case, accents, punctuation, titles and suffixes of names do not count. */
    public record NameAndBirthDate(
            @NotNull(message = "is required") @Size(min = 1, max = 60, message = "has 1 to 60 characters")
            String lastName,

            @NotNull(message = "is required") @Size(min = 1, max = 35, message = "has 1 to 35 characters")
            String firstName,

            @NotNull(message = "is required") LocalDate birthDate) {}
}
