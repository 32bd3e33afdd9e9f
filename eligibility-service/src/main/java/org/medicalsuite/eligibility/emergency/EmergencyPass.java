package org.medicalsuite.eligibility.emergency;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What opens one person's records for a while.
 *
 * @param id names the access in audit records and in the review
 * @param pass for the header {@code X-Emergency-Access}
 * @param until it opens nothing from then on
 */
public record EmergencyPass(
        @Schema(description = "Names the access in audit records and in the review")
        String id,

        @Schema(description = "For the header X-Emergency-Access; good for this caller alone")
        String pass,

        @Schema(description = "It opens nothing from then on")
        Instant until) {}
