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
 * @param full whether it states the whole membership rather than changes
 * @param bytes how long the file is
 * @param bytesRead how far the reading is; nothing is applied before the whole file was found whole
 * @param members how many members it holds, or while it is read, how many were read so far
 * @param done how many of them have been dealt with; grows while the file is being applied
 * @param percent of the way to APPLIED, reading being the first half
 * @param unchanged members of whom nothing new was stated
 * @param quarantine members that were set aside, the first thousand in the order of the file
 * @param reconciliation of a full file, when it is applied; null otherwise
 */
public record EnrollmentFile(
        String id,
        FileState state,
        boolean alreadyApplied,
        String sender,
        String receiver,
        String interchangeControlNumber,
        String reference,
        boolean full,
        long bytes,
        long bytesRead,
        int members,
        int done,
        int percent,
        int applied,
        int unchanged,
        int quarantined,
        List<QuarantinedMember> quarantine,
        @Nullable Found reconciliation,
        Instant receivedAt,
        @Nullable Instant appliedAt) {

    /** How far a file is. */
    public enum FileState {
        /** Nothing is stored of it yet but this record. */
        READING,
        /** Found whole; its members are being applied. */
        APPLYING,
        APPLIED
    }

    /**
     * How many people a full file was found to say what about; {@code …/findings} lists them.
     *
     * @param missing members by an earlier file of the same sender and receiver, not in this one
     * @param newMembers never seen before
     * @param changed known before and changed by this file
     */
    public record Found(int missing, int newMembers, int changed) {}

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
                envelope.full(),
                file.bytes(),
                file.bytesRead(),
                envelope.members(),
                file.done(),
                percent(file),
                file.applied(),
                file.unchanged(),
                file.quarantined(),
                quarantine,
                file.reconciliation(),
                file.receivedAt(),
                file.appliedAt());
    }

    private static int percent(FileRecord file) {
        return switch (file.state()) {
            case READING -> (int) (50 * file.bytesRead() / Math.max(1, file.bytes()));
            case APPLYING ->
                (int) (50 + 50L * file.done() / Math.max(1, file.envelope().members()));
            case APPLIED -> 100;
        };
    }
}
