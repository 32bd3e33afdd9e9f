package org.medicalsuite.kernel.audit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Audit records of one person, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditRecords(
        List<AuditRecord> records,

        @Schema(description = "Send it as before to read on; left out where there is no more") @Nullable
        String next) {}
