package org.medicalsuite.eligibility.exemption;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a medical exemption request is decided.
 *
 * @param thru last day that is granted; the longest that the rule allows where it is left out
 */
@Schema(examples = """
        {"verdict": "GRANT", "thru": "2027-06-30"}""")
public record Decision(
        @NotNull(message = "is required") Verdict verdict,
        @Nullable LocalDate thru) {
    /** What is decided. */
    public enum Verdict {
        GRANT,
        REFUSE,
        /** The person takes the request back. */
        WITHDRAW
    }
}
