package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;

/** Authorised lines that are to go on. Everything else is taken over from the request that they stand in. */
public record ReauthorizationRequest(
        @NotBlank(message = "says why the service is still needed")
        @Size(max = 8000, message = "takes at most 8000 characters")
        @Schema(examples = "Walks 60 feet with a frame; stairs are the next goal")
        String justification,

        @Nullable @Valid Prescription prescription,

        @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
        List<@NotNull(message = "must not be empty") @Valid ContinuedLine> lines) {
    /**
     * What one line is to be authorised for after its time.
     *
     * @param line its number in the request that is continued
     */
    public record ContinuedLine(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotNull(message = "is required")
            @Min(value = 1, message = "must be at least 1")
            @Max(value = 99999, message = "must be at most 99999")
            Integer units,

            @NotNull(message = "is required") LocalDate from,
            @NotNull(message = "is required") LocalDate thru,
            @Nullable Money charge) {}
}
