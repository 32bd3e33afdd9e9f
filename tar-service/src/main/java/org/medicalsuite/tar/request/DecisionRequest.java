package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.Reason;

/** What a consultant decides, line by line. */
public record DecisionRequest(
        @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
        List<@NotNull(message = "must not be empty") @Valid LineDecision> lines)
        implements LineWishes {
    @Override
    public List<LineStep> steps(StoredTar tar) {
        return LineWishes.each(lines, (decision, at) -> LineDecisionReader.read(at, decision));
    }

    /** What a consultant may do. */
    public enum Decision {
        /** As asked for. Needs the pricing indicator. */
        APPROVE,
        /** Other units or dates. Needs units, dates, reason and pricing indicator. */
        MODIFY,
        /** Needs a question. */
        DEFER,
        /** Needs a reason with its citation. */
        DENY,
        /** An entry edit that was found later. Needs a message. */
        REJECT,
        /** Only for paper requests. Needs a message. */
        RETURN,
        /** Takes the longer time that the law allows. Needs a message that says why. */
        EXTEND,
        /** Gives the digit after time has approved. Needs the pricing indicator. */
        ASSIGN_PRICING_INDICATOR
    }

    /**
     * The decision about one line; each decision takes only the fields that it needs.
     *
     * @param pricingIndicator the digit that the payer gives; never computed
     */
    public record LineDecision(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotNull(message = "is required") Decision decision,

            @Nullable @Pattern(regexp = "[0-9]", message = "is one digit") @Schema(examples = "2")
            String pricingIndicator,

            @Nullable @Min(value = 1, message = "must be at least 1")
            Integer units,

            @Nullable LocalDate from,
            @Nullable LocalDate thru,
            @Nullable Reason reason,

            @Nullable @Size(max = 2000, message = "takes at most 2000 characters")
            String question,

            @Nullable @Size(max = 2000, message = "takes at most 2000 characters")
            String message) {}
}
