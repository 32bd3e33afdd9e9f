package org.medicalsuite.eligibility.choice;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.eligibility.assignment.ExpeditedDisenrolment;
import org.medicalsuite.kernel.Cin;

/**
 * Who leaves the plan, and why.
 *
 * @param ground OTHER where the person just wants to leave
 */
@Schema(examples = """
        {"cin": "91234567A", "ground": "MOVED_OUT_OF_COUNTY"}""")
public record Disenrolment(
        @NotNull(message = "is required") Cin cin,
        @NotNull(message = "is required") ExpeditedDisenrolment.Ground ground) {}
