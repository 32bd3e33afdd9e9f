package org.medicalsuite.tar.attachment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.tar.deadline.Deadlines;

/** Whether a document is one that is taken, and what it says it is. */
@Singleton
public class AttachmentCheck {
    private final MediaTypes mediaTypes = MediaTypes.taken();
    private final DocumentTypes documents = DocumentTypes.taken();
    private final Clock clock;

    public AttachmentCheck(Clock clock) {
        this.clock = clock;
    }

    /** What can be said before the content is read; answers with the media type without parameters. */
    String declared(@Nullable String contentType, @Nullable String document) {
        var today = LocalDate.ofInstant(clock.instant(), Deadlines.CALIFORNIA);
        if (document == null || !documents.knows(document, today)) {
            throw Refusal.invalid(new FieldFault(
                    "document",
                    "DOCUMENT_UNKNOWN",
                    "The document's kind is not one of the LOINC codes that are taken",
                    "Send one of " + documents.codes()));
        }
        var mediaType =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!mediaTypes.on(today).contains(mediaType)) {
            throw new Refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send one of " + String.join(", ", mediaTypes.on(today)));
        }
        return mediaType;
    }

    /** Whether the content is what was declared. */
    void content(Spooled content, String mediaType, @Nullable String statedSha256) {
        if (content.size() == 0) {
            throw Refusal.invalid(
                    new FieldFault("", "ATTACHMENT_EMPTY", "The document has no content", "Send the document"));
        }
        if (!mediaTypes.fits(mediaType, content.head(), LocalDate.ofInstant(clock.instant(), Deadlines.CALIFORNIA))) {
            throw Refusal.invalid(new FieldFault(
                    "Content-Type",
                    "ATTACHMENT_TYPE_FALSE",
                    "The content does not begin as a file of the declared type does",
                    "Declare the type that the document has, or send the document that was meant"));
        }
        if (statedSha256 != null && !statedSha256.equalsIgnoreCase(content.sha256())) {
            throw Refusal.invalid(new FieldFault(
                    "X-Content-SHA256",
                    "CHECKSUM_DIFFERS",
                    "The content that arrived does not have the checksum that was stated",
                    "Send it again; the checksum is SHA-256 in hexadecimal"));
        }
    }

    String extension(String mediaType) {
        return mediaTypes.extension(mediaType);
    }
}
