package org.medicalsuite.tar.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.EventKind;
import org.medicalsuite.tar.need.Form;
import org.medicalsuite.tar.need.PrescriptionLack;
import org.medicalsuite.tar.need.ServiceCategory;

/**
 * A request as it stands now.
 *
 * @param version counts the events; the ETag to send as If-Match with the next change
 * @param afterScreening true where an emergency department asks after its screening; else left out
 * @param fieldOffice the office that decides it; left out for a plan's
 * @param paper how it came, where it came on paper
 * @param prescriptionLacks what the prescription should say and does not; it may stand in a document
 * @param standard by which standard its first line is judged; each line has its own
 * @param clinical what the consultant judges; left out in answers to a change
 * @param dueBy the earliest thing awaited on any line
 * @param continues the number before it, where it asks for continued services
 * @param currentNumber the number that continues it; only where exactly this number was asked for
 * @param replaced the number that was asked for, where it has led here
 * @param duplicates open requests of the same provider that ask for the same; only in the answer to a submission
 * @param attachments its documents in the order in which they came
 * @param timeline everything that happened, in order
 */
public record TarAnswer(
        TarNumber tarNumber,
        int version,
        Instant receivedAt,
        Form form,
        ServiceCategory category,
        Submission.Member member,
        Npi submittingNpi,
        @Nullable Npi renderingNpi,
        @Nullable Npi orderingNpi,
        Submission.Delivery delivery,
        Urgency urgency,
        @Nullable Boolean afterScreening,
        @Nullable RetroactiveGround retroactiveGround,

        @Nullable @Schema(examples = "19") String serviceCounty,
        @Nullable @Schema(examples = "LOS_ANGELES") String fieldOffice,
        @Nullable Paper paper,
        @Nullable PrescriptionLack prescriptionLacks,
        Basis standard,
        @Nullable Clinical clinical,
        List<LineAnswer> lines,
        @Nullable DueAnswer dueBy,
        @Nullable TarNumber continues,
        @Nullable TarNumber currentNumber,
        @Nullable Replaced replaced,
        @Nullable List<DuplicateAnswer> duplicates,
        List<AttachmentAnswer> attachments,
        List<EventAnswer> timeline) {

    /** What makes the service necessary. */
    public record Clinical(
            List<Diagnosis> diagnoses,
            String justification,
            @Nullable Prescription prescription) {}

    /** A number that leads to another, and by which rule. */
    public record Replaced(TarNumber tarNumber, Basis basis) {}

    /** Something that happened. */
    public record EventAnswer(
            @Schema(examples = "1") int seq,
            int line,
            Instant at,
            Actor by,
            EventKind event,
            @Nullable String note) {}

    /**
     * A document of the request.
     *
     * @param document what it is about, a LOINC code
     * @param size bytes
     * @param href where its content is; left out where it was withdrawn
     */
    public record AttachmentAnswer(
            UUID id,
            @Schema(examples = "18842-5") String document,
            @Schema(examples = "application/pdf") String mediaType,
            long size,
            AttachmentStatus status,

            @Schema(examples = "/v1/tar-attachments/0123456789/7d9f2c50-7b0e-4a44-9d5e-0c8a6f1b2e33") @Nullable
            String href) {}

    public enum AttachmentStatus {
        STORED,
        WITHDRAWN
    }

    /** A request that already asks for the same. */
    public record DuplicateAnswer(int line, TarNumber tarNumber, int ofLine, Basis basis) {}
}
