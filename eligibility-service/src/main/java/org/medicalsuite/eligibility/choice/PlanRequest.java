package org.medicalsuite.eligibility.choice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;

/**
 * Who would be in which plan.
 *
 * @param hcpCode three characters, a plan in the person's county
 */
@Schema(examples = """
        {"cin": "91234567A", "hcpCode": "304"}""")
public record PlanRequest(
        @NotNull(message = "is required") Cin cin,

        @NotNull(message = "is required")
        @Pattern(regexp = "[0-9A-Z]{3}", message = "has three digits or capitals")
        @Schema(examples = "304")
        String hcpCode) {}
