package org.medicalsuite.eligibility.exemption;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the plan found out. The rule decides from it.
 *
 * @param lastVisit the last visit before the plan, where the plan found another one than was sent
 * @param providerWilling the provider takes the plan's payment
 * @param qualityIssue a documented issue of quality rules the provider out
 * @param withdrawn the person took the request back
 */
@Schema(examples = """
        {"providerWilling": true, "qualityIssue": false, "withdrawn": false}""")
public record ContinuityDecision(
        @Nullable LocalDate lastVisit,
        @NotNull(message = "is required") Boolean providerWilling,
        @NotNull(message = "is required") Boolean qualityIssue,
        @NotNull(message = "is required") Boolean withdrawn) {}
