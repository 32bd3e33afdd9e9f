package org.medicalsuite.eligibility.enrolment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param id names the file, such as {@code enf_5f0c…}
 * @param alreadyApplied true where the same file had been sent before and nothing was done this time
 * @param reference the sender's name for the file (BGN02)
 * @param members how many members it holds
 * @param done how many of them have been dealt with; grows while the file is being applied
 * @param unchanged members of whom nothing new was stated
 * @param quarantine members that were set aside, the first thousand in the order of the file
 */
public record EnrollmentFile(
        String id,
        FileState state,
        boolean alreadyApplied,
        String sender,
        String receiver,
        String interchangeControlNumber,
        String reference,
        int members,
        int done,
        int applied,
        int unchanged,
        int quarantined,
        List<QuarantinedMember> quarantine,
        Instant receivedAt,
        @Nullable Instant appliedAt) {

    /** How far a file is. */
    public enum FileState {
        APPLYING,
        APPLIED
    }

    static EnrollmentFile of(FileRecord file, boolean alreadyApplied, List<QuarantinedMember> quarantine) {
        var envelope = file.envelope();
        return new EnrollmentFile(
                file.id(),
                file.state(),
                alreadyApplied,
                envelope.sender(),
                envelope.receiver(),
                envelope.interchangeControl(),
                envelope.reference(),
                envelope.members(),
                file.done(),
                file.applied(),
                file.unchanged(),
                file.quarantined(),
                quarantine,
                file.receivedAt(),
                file.appliedAt());
    }
}
