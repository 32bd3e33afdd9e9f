package org.medicalsuite.kernel.audit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did with a person's data. Who the person is stands in the question. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditRecord(
        @Schema(
                description = "Names the record in its service; also a place to go on from",
                examples = "1795325052670123.4711")
        String id,

        @Schema(description = "When it was done") Instant at,

        @Schema(description = "The service that did it", examples = "tar-service")
        String service,

        @Schema(description = "Who: the subject of the access token")
        String actor,

        @Schema(description = "By which software: the client of the access token", examples = "sunrise-pediatrics")
        String client,

        @Schema(description = "What the caller might do") List<String> roles,

        @Schema(description = "For whom: the NPIs, plans or counties in the token", examples = "npi:1234567893")
        @Nullable
        String actingFor,

        @Schema(description = "What: verb and noun", examples = "tar.read")
        String deed,

        @Schema(description = "The record concerned, such as a TAR number", examples = "0123456789") @Nullable
        String subject,

        @Schema(description = "Why (45 CFR 164.506)", examples = "treatment")
        String purpose,

        @Schema(description = "How it ended", examples = "shown")
        String outcome,

        @Schema(description = "From where: the client's address, by way of whom", examples = "203.0.113.7 via 10.0.0.5")
        @Nullable
        String source,

        @Schema(description = "The emergency access by which the caller saw what is not theirs") @Nullable
        String emergency,

        @Schema(description = "The request, as all logs name it") @Nullable
        String requestId) {}
