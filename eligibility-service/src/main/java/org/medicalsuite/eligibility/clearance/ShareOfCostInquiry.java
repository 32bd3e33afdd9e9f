package org.medicalsuite.eligibility.clearance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;

/**
 * Whose share of cost is asked about, for the month of which day.
 *
 * @param knownAt as we would have answered at this instant; now where it is left out
 */
@Schema(examples = """
        {"cin": "90200001A", "serviceDate": "2026-11-12"}""")
public record ShareOfCostInquiry(
        @NotNull(message = "is required") Cin cin,
        @NotNull(message = "is required") LocalDate serviceDate,
        @Nullable Instant knownAt) {}
