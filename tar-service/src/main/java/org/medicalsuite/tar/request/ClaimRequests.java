package org.medicalsuite.tar.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Npi;

/** What a payer wants of a line's units for a claim, and what comes of it. */
public final class ClaimRequests {
    private static final String CLAIM_ID = "[A-Za-z0-9._-]{1,50}";

    private ClaimRequests() {}

    /**
     * A claim draws units.
     *
     * @param claimId names the claim; the same claim draws once, however often it is sent
     * @param pricingIndicator the eleventh digit of the number on the claim
     */
    public record ClaimDraw(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotNull(message = "is required")
            @Pattern(regexp = CLAIM_ID, message = "has 1 to 50 letters, digits, points, hyphens or underscores")
            @Schema(examples = "CLM-2026-000417")
            String claimId,

            @Nullable @Pattern(regexp = "[0-9]", message = "is one digit") @Schema(examples = "2")
            String pricingIndicator,

            @NotNull(message = "is required") ServiceCode serviceCode,
            @NotNull(message = "is required") Npi providerNpi,

            @NotNull(message = "is required")
            @Min(value = 1, message = "must be at least 1")
            @Max(value = 99999, message = "must be at most 99999")
            Integer units,

            @NotNull(message = "is required") LocalDate serviceDate) {}

    /** A claim is voided and gives its units back. */
    public record ClaimVoid(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotNull(message = "is required")
            @Pattern(regexp = CLAIM_ID, message = "has 1 to 50 letters, digits, points, hyphens or underscores")
            String claimId) {}

    /** What came of a movement. */
    public enum UnitOutcome {
        DRAWN,
        RETURNED,
        REFUSED
    }

    /**
     * The line's units after the claim.
     *
     * @param basis the rule that decided
     */
    public record UnitAnswer(UnitOutcome outcome, Basis basis, int authorized, int used, int left) {}
}
