package org.medicalsuite.eligibility.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;

/**
 * A person as known now and before.
 *
 * @param cin the live CIN
 * @param frozenCins older CINs that lead to it
 * @param known what was known of the person, the latest first; of frozen records too
 */
public record PersonRecord(Cin cin, List<FrozenCin> frozenCins, List<Known> known) {

    /** An older CIN, and since when it leads to the live one. */
    public record FrozenCin(Cin cin, Instant since) {}

    /**
     * Who the person was, as known for a time.
     *
     * @param cin the CIN that it was known under
     * @param knownUntil null where it is what is known now
     * @param card the card that was valid; null where none was known
     */
    public record Known(
            Cin cin,
            Instant knownSince,
            @Nullable Instant knownUntil,
            String lastName,
            String firstName,
            @Nullable String middleName,
            LocalDate birthDate,
            @Nullable String sex,
            @Nullable LocalDate deathDate,
            @Nullable Card card) {}

    /**
     * A Benefits Identification Card.
     *
     * @param number its 14 characters; null where the check digit is not known
     * @param issued the day with its decade, which the number does not tell
     */
    public record Card(@Nullable String number, LocalDate issued) {}
}
