package org.medicalsuite.eligibility.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a file. */
record FileRecord(
        String id,
        Envelope envelope,
        EnrollmentFile.FileState state,
        long bytes,
        long bytesRead,
        int done,
        int applied,
        int unchanged,
        int quarantined,
        EnrollmentFile.@Nullable Found reconciliation,
        Instant receivedAt,
        @Nullable Instant appliedAt) {}
