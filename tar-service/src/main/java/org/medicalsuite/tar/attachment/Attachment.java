package org.medicalsuite.tar.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.TarNumber;

/**
 * A document that belongs to a request.
 *
 * @param document what it is about, a LOINC code
 * @param size bytes
 * @param sha256 checksum of the content, hexadecimal
 * @param withdrawnAt since when it counts no more; its content is then no longer shown
 */
public record Attachment(
        UUID id,
        TarNumber tarNumber,
        @Schema(examples = "18842-5") String document,
        @Schema(examples = "application/pdf") String mediaType,
        long size,
        @Schema(pattern = "^[0-9a-f]{64}$") String sha256,
        Instant receivedAt,
        @Nullable Instant withdrawnAt) {}
