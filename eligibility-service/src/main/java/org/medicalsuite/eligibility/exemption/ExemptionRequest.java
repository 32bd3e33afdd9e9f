package org.medicalsuite.eligibility.exemption;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;

/**
 * A medical exemption request as the form has it (22 CCR 53887).
 *
 * @param treatingNpi the fee-for-service physician who treats the condition
 * @param physicianInPlanOfTheArea whether that physician belongs to a plan of the area, which rules an exemption out
 */
@Schema(examples = """
        {"cin": "91234567A", "condition": "CANCER", "treatingNpi": "1234567893", "signedByMember": true,
         "signedByPhysician": true, "physicianInPlanOfTheArea": false}""")
public record ExemptionRequest(
        @NotNull(message = "is required") Cin cin,
        @NotNull(message = "is required") Condition condition,
        @NotNull(message = "is required") Npi treatingNpi,
        @NotNull(message = "is required") Boolean signedByMember,
        @NotNull(message = "is required") Boolean signedByPhysician,
        @NotNull(message = "is required") Boolean physicianInPlanOfTheArea) {

    /** Complex conditions that the form names. */
    public enum Condition {
        PREGNANCY,
        CANCER,
        TRANSPLANT,
        /** At least twice a week. */
        DIALYSIS,
        DISEASE_OF_SEVERAL_ORGANS,
        HIV,
        OTHER_COMPLEX
    }
}
