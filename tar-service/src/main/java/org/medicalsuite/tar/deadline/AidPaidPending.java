package org.medicalsuite.tar.deadline;

import java.time.LocalDate;

/** Whether services go on unchanged until a hearing about their reduction is decided (22 CCR 51014.2). */
public record AidPaidPending(Deadlines deadlines) {
    /**
     * Whether services go on.
     *
     * @param noticeMailed day on which the notice of the reduction was mailed
     * @param effective first day on which the reduction would hold
     * @param hearingRequested day on which the beneficiary asked for a hearing
     */
    public boolean servicesContinue(LocalDate noticeMailed, LocalDate effective, LocalDate hearingRequested) {
        var limit = deadlines.required(noticeMailed.atStartOfDay(Deadlines.CALIFORNIA), DeadlineRule.AID_PAID_PENDING);
        return !limit.missedOn(hearingRequested) || hearingRequested.isBefore(effective);
    }
}
