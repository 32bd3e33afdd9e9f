package org.medicalsuite.tar.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.Deadlines;

/**
 * How a request on paper came.
 *
 * @param receivedOn the day that the office stamped on it; time counts from its beginning
 * @param capacityGround why its provider cannot send it electronically
 * @param missing what makes it incomplete; sends it back
 */
public record Paper(
        @NotNull(message = "is required") @PastOrPresent(message = "must not lie in the future")
        LocalDate receivedOn,

        @NotBlank(message = "says why the provider cannot send it electronically (22 CCR 51002.5(a))")
        @Size(max = 2000, message = "takes at most 2000 characters")
        @Schema(examples = "No broadband at the place of practice")
        String capacityGround,

        @Nullable @Size(max = 2000, message = "takes at most 2000 characters") @Schema(examples = "The signature")
        String missing) {

    Instant received() {
        return receivedOn.atStartOfDay(Deadlines.CALIFORNIA).toInstant();
    }

    boolean complete() {
        return missing == null || missing.isBlank();
    }
}
