package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.tar.decision.LineEvent;
import org.medicalsuite.tar.decision.Reason;

/** Lines that are to be authorised for fewer units from a day on. */
public record ReductionRequest(
        @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
        List<@NotNull(message = "must not be empty") @Valid LineReduction> lines)
        implements LineWishes {
    /**
     * One line.
     *
     * @param units what stays authorised; none ends the authorization
     * @param effective first day on which it holds, at least ten days after the notice
     */
    public record LineReduction(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotNull(message = "is required") @Min(value = 0, message = "is not below zero")
            Integer units,

            @NotNull(message = "is required") LocalDate effective,
            @NotNull(message = "is required") @Valid StatedReason reason) {}

    /** Why, and by which law. */
    public record StatedReason(
            @NotNull(message = "is required") Reason.Ground ground,

            @NotBlank(message = "says why")
            @Size(max = 2000, message = "takes at most 2000 characters")
            @Schema(examples = "The goal of the treatment has been reached")
            String text,

            @NotBlank(message = "cites the law or criterion")
            @Size(max = 200, message = "takes at most 200 characters")
            @Schema(examples = "22 CCR 51303(a)")
            String citation) {}

    @Override
    public List<LineStep> steps(StoredTar tar) {
        return LineWishes.each(
                lines,
                (wish, at) -> new LineStep(
                        at,
                        wish.line(),
                        new LineEvent.ReduceAuthorization(
                                wish.units(),
                                wish.effective(),
                                new Reason(
                                        wish.reason().ground(),
                                        wish.reason().text(),
                                        wish.reason().citation()))));
    }
}
