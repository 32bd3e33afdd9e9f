package org.medicalsuite.eligibility.choice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.AssignmentInputs;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/**
 * A plan that takes no default assignments for a time.
 *
 * @param hcpCode the plan in its county
 * @param zip people of this ZIP only; with the reason ZIP_NOT_SERVED, and only then
 */
@Schema(examples = """
        {"hcpCode": "352", "reason": "NO_CAPACITY", "from": "2027-01-01", "thru": "2027-03-31"}""")
public record PlanClosure(
        @NotNull(message = "is required") @Pattern(regexp = "[0-9A-Z]{3}", message = "has three digits or capitals")
        String hcpCode,

        @Nullable @Pattern(regexp = "[0-9]{5}", message = "has five digits")
        String zip,

        @NotNull(message = "is required") AssignmentInputs.ClosedBecause reason,
        @NotNull(message = "is required") LocalDate from,
        @NotNull(message = "is required") LocalDate thru) {

    /** Refuses what no annotation can tell. */
    void check() {
        var faults = Stream.of(
                        reason == AssignmentInputs.ClosedBecause.JUST_LEFT
                                ? new FieldFault(
                                        "reason",
                                        "REASON_OF_A_PERSON",
                                        "A plan is not closed for this reason",
                                        "Send NO_CAPACITY or ZIP_NOT_SERVED")
                                : null,
                        (reason == AssignmentInputs.ClosedBecause.ZIP_NOT_SERVED) == (zip == null)
                                ? new FieldFault(
                                        "zip",
                                        "ZIP_WITH_ITS_REASON",
                                        "A ZIP goes with the reason ZIP_NOT_SERVED and with no other",
                                        "Send both or neither")
                                : null,
                        thru.isBefore(from)
                                ? new FieldFault(
                                        "thru", "DATES_CROSS", "The last day lies before the first", "Send a later day")
                                : null)
                .filter(fault -> fault != null)
                .toArray(FieldFault[]::new);
        if (faults.length > 0) {
            throw Refusal.invalid(faults);
        }
    }
}
