package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a provider may want of its own request. */
public final class ProviderRequests {
    private ProviderRequests() {}

    /** Answers to the consultant's questions. */
    public record Answers(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Valid LineReply> lines) {}

    /** The answer about one line. */
    public record LineReply(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotBlank(message = "says the answer") @Size(max = 8000, message = "takes at most 8000 characters")
            String answer) {}

    /** Lines that were rejected because no TAR is required, and that are to be reviewed all the same. */
    public record RejectedServiceUpdate(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Min(value = 1, message = "counts from 1") Integer> lines) {}

    /** Lines to cancel. */
    public record Cancellation(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Min(value = 1, message = "counts from 1") Integer> lines) {}

    /** An electronic appeal. */
    public record AppealRequest(
            @NotEmpty(message = "needs at least one line") @Size(max = 50, message = "takes at most 50 lines")
            List<@NotNull(message = "must not be empty") @Valid LineAppeal> lines) {}

    /** The appeal of one line. */
    public record LineAppeal(
            @NotNull(message = "is required") @Min(value = 1, message = "counts from 1")
            Integer line,

            @NotBlank(message = "says why the decision is wrong")
            @Size(max = 8000, message = "takes at most 8000 characters")
            String reason,

            @NotEmpty(message = "names the dates or services in dispute")
            @Size(max = 50, message = "takes at most 50 entries")
            List<
                            @NotBlank(message = "must not be blank")
                            @Size(max = 100, message = "takes at most 100 characters") String>
                    disputed) {}
}
