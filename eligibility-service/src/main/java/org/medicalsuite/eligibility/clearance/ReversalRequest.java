package org.medicalsuite.eligibility.clearance;

import jakarta.validation.constraints.NotNull;

/** Takes a clearance back. */
public record ReversalRequest(
        @NotNull(message = "is required") Why reason) {

    /** Why a clearance is taken back. */
    public enum Why {
        ENTERED_IN_ERROR,
        SERVICE_NOT_GIVEN,
        PAID_BY_OTHER_COVERAGE
    }
}
