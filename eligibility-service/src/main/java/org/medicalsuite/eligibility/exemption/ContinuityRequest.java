package org.medicalsuite.eligibility.exemption;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;

/**
 * A member of a plan asks to keep a fee-for-service provider for a time.
 *
 * @param lastVisit the last visit before the plan; null where the plan has to find out
 */
@Schema(examples = """
        {"cin": "91234567A", "npi": "1234567893", "lastVisit": "2026-08-10", "emergencyVisit": false, "urgency": "ROUTINE"}""")
public record ContinuityRequest(
        @NotNull(message = "is required") Cin cin,
        @NotNull(message = "is required") Npi npi,
        @Nullable LocalDate lastVisit,
        @NotNull(message = "is required") Boolean emergencyVisit,
        @NotNull(message = "is required") Urgency urgency) {

    /** How soon the plan has to answer. */
    public enum Urgency {
        ROUTINE,
        IMMEDIATE,
        URGENT
    }
}
