package org.medicalsuite.tar.request;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.tar.decision.AllowedActions;
import org.medicalsuite.tar.decision.LineStatus;
import org.medicalsuite.tar.decision.Reason;

/**
 * One service line as it stands.
 *
 * @param cancelled whether an authorization was cancelled; the status still reads as approved
 * @param pricingIndicator the digit that claims put behind the number; only where something is authorised
 * @param reason why less was authorised than asked for, or nothing
 * @param question what the consultant asks the provider
 * @param message why the line was rejected
 * @param update what the provider wants to have instead of what is authorised
 * @param reduction what was announced and when it takes effect
 * @param reviewAction the state as X12 278 HCR01 and FHIR PAS write it
 * @param standard by which standard it is judged, by the member's age on its first day
 * @param standardUntil the last day on which that standard holds, where the line goes on beyond: a birthday changes it
 * @param dueBy what is awaited next, from whom, until when
 * @param overdue whether a deadline of the decision has passed, the target of five working days included
 * @param clocks every deadline that runs for the decision, the earliest first
 */
public record LineAnswer(
        int line,
        ServiceCode serviceCode,
        LineStatus status,
        boolean cancelled,
        Units units,
        Dates dates,
        @Nullable Money charge,

        @Nullable @Schema(examples = "2") String pricingIndicator,

        @Nullable Reason reason,
        @Nullable String question,
        @Nullable String message,
        @Nullable Update update,
        @Nullable Reduction reduction,

        @Schema(examples = "A4") String reviewAction,

        Basis basis,
        Basis standard,
        @Nullable LocalDate standardUntil,
        @Nullable DueAnswer dueBy,
        boolean overdue,
        List<DueAnswer> clocks,
        List<AllowedActions.Action> allowedActions) {

    /**
     * Units of the line; nothing is authorised before a decision.
     *
     * @param used in use by claims that were not voided
     * @param left what claims may still draw
     */
    public record Units(int asked, int authorized, int used, int left) {}

    /** Units and days that an update asks for. */
    public record Update(int units, DateSpan dates, String change) {}

    /**
     * Fewer units, announced.
     *
     * @param effective first day on which they hold
     */
    public record Reduction(int units, LocalDate effective) {}

    /** Days asked for and authorised. */
    public record Dates(DateSpan asked, @Nullable DateSpan authorized) {}
}
