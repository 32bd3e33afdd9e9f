package org.medicalsuite.tar.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a plan's deferred request whose provider does not answer (22 CCR 53894(b)). */
public record PlanDeferral(Deadlines deadlines) {
    /**
     * The denial by time, where it has come.
     *
     * @param answered day of the provider's answer, or null
     * @param on the day asked about
     */
    public Optional<Lapse> lapse(LocalDate received, @Nullable LocalDate answered, LocalDate on) {
        var limit = deadlines.required(received.atStartOfDay(Deadlines.CALIFORNIA), DeadlineRule.MCP_DEFERRAL_30);
        return !limit.missedOn(answered == null ? on : answered) || !limit.missedOn(on)
                ? Optional.empty()
                : Optional.of(limit.lateEffect().after(limit.lastDay()));
    }
}
