package org.medicalsuite.eligibility.emergency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An emergency access as auditors see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EmergencyAccess")
public record RecordedAccess(
        @Schema(description = "Audit records that it opened carry it as emergency")
        String id,

        Instant at,
        Instant until,

        @Schema(description = "The subject of the access token")
        String actor,

        @Schema(description = "The client of the access token")
        String client,

        List<String> roles,

        @Schema(description = "The NPIs, plans or counties in the token") @Nullable
        String actingFor,

        @Schema(description = "The person, for GET /v1/audit-records")
        String person,

        String reason,

        @Schema(description = "Left out until somebody has reviewed it") @Nullable
        Review review) {
    /** What came of the review. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EmergencyAccessReview")
    public record Review(
            Instant at,
            String reviewer,
            EmergencyReview.Finding finding,
            @Nullable String note) {}
}
