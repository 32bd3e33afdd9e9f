package org.medicalsuite.eligibility.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as the state's file last said.
 *
 * @param sex as X12 codes it: F, M or U
 * @param cardCheckDigit tenth character of the card now valid
 * @param cardIssued day on which the card now valid was issued; the card number alone does not tell the decade
 */
public record Demographics(
        String lastName,
        String firstName,
        @Nullable String middleName,
        LocalDate birthDate,
        @Nullable String sex,
        @Nullable LocalDate deathDate,
        @Nullable String cardCheckDigit,
        @Nullable LocalDate cardIssued) {}
