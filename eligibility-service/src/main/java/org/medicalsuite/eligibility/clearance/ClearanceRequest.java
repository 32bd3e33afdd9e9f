package org.medicalsuite.eligibility.clearance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * A bill that a person paid, or agreed to pay, to be counted against the share of cost of the month of the care.
 *
 * @param caseNumber one of those that the inquiry names; the person's own where it is left out
 * @param procedure what was done, such as a HCPCS code; services that Medi-Cal does not cover count too
 * @param amount dollars, more than zero
 * @param npi the provider, one that the caller acts for; left out by a county that clears by hand
 */
@Schema(examples = """
        {"cin": "90200001A", "serviceDate": "2026-11-12", "procedure": "99213", "amount": "120.00", "npi": "1234567893"}""")
public record ClearanceRequest(
        @NotNull(message = "is required") Cin cin,

        @Nullable @Size(min = 1, max = 20, message = "has 1 to 20 characters")
        String caseNumber,

        @NotNull(message = "is required") LocalDate serviceDate,

        @Nullable @Pattern(regexp = "[A-Z0-9]{2,11}", message = "has 2 to 11 capital letters and digits")
        String procedure,

        @NotNull(message = "is required") Money amount,
        @Nullable Npi npi) {}
