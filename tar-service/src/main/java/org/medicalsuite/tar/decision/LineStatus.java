package org.medicalsuite.tar.decision;

/** The states by name, as answers write them. */
public enum LineStatus {
    UNSUBMITTED,
    IN_REVIEW,
    DEFERRED,
    APPROVED,
    MODIFIED,
    DENIED,
    REJECTED,
    RETURNED,
    WITHDRAWN,
    APPEAL_IN_REVIEW,
    APPEAL_UPHELD,
    UPDATE_IN_REVIEW,
    REDUCTION_PENDING
}
