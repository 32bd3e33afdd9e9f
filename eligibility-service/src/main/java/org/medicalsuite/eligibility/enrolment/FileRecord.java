package org.medicalsuite.eligibility.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a file. */
record FileRecord(
        String id,
        Envelope envelope,
        EnrollmentFile.FileState state,
        int done,
        int applied,
        int unchanged,
        int quarantined,
        Instant receivedAt,
        @Nullable Instant appliedAt) {}
