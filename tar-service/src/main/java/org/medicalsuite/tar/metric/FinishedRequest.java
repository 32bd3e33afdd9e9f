package org.medicalsuite.tar.metric;

import java.math.BigDecimal;

/**
 * A request that was decided, as the yearly figures see it.
 *
 * @param expedited whether it was asked for as expedited; its time is in hours, otherwise in days
 * @param time from receipt to decision
 * @param approved whether the first decision approved it
 * @param extended whether the time for the decision was extended
 */
public record FinishedRequest(
        boolean expedited, BigDecimal time, boolean approved, boolean extended, AppealOutcome appeal) {
    /** What became of an appeal. */
    public enum AppealOutcome {
        NONE,
        APPROVED,
        DENIED
    }
}
