package org.medicalsuite.eligibility.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.enrolment.EnrollmentFile.FileState;

/** A file as it is read back. Never written through here: the workers' conditional updates are {@link FileRecords}. */
@Entity
@Immutable
@Table(name = "enrollment_file")
class FileRow {
    @Id
    String id;

    @Column(name = "sha256")
    byte[] sha256;

    @Column(name = "sender")
    String sender;

    @Column(name = "receiver")
    String receiver;

    @Column(name = "interchange_control")
    String interchangeControl;

    @Column(name = "group_control")
    String groupControl;

    @Column(name = "reference")
    String reference;

    @Column(name = "full_file")
    boolean full;

    @Column(name = "bytes")
    long bytes;

    @Column(name = "bytes_read")
    long bytesRead;

    @Column(name = "missing_members")
    @Nullable
    Integer missing;

    @Column(name = "new_members")
    @Nullable
    Integer newMembers;

    @Column(name = "changed_members")
    @Nullable
    Integer changed;

    @Column(name = "members")
    int members;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    FileState state;

    @Column(name = "done")
    int done;

    @Column(name = "applied")
    int applied;

    @Column(name = "unchanged")
    int unchanged;

    @Column(name = "quarantined")
    int quarantined;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "applied_at")
    @Nullable
    Instant appliedAt;

    FileRecord record() {
        return new FileRecord(
                id,
                new Envelope(sender, receiver, interchangeControl, groupControl, reference, full, members),
                state,
                bytes,
                bytesRead,
                done,
                applied,
                unchanged,
                quarantined,
                missing == null || newMembers == null || changed == null
                        ? null
                        : new EnrollmentFile.Found(missing, newMembers, changed),
                receivedAt,
                appliedAt);
    }
}
