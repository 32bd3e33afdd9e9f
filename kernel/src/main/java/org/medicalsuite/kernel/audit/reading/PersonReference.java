package org.medicalsuite.kernel.audit.reading;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What names a person in the address of audit records.
 *
 * @param person opaque; another one each time
 * @param until it is of no use from then on
 */
public record PersonReference(
        @Schema(
                description = "Opaque; for GET /v1/audit-records?person=",
                examples = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0")
        String person,

        @Schema(description = "It is of no use from then on")
        Instant until) {}
