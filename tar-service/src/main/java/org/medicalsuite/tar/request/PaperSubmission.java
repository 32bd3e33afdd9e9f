package org.medicalsuite.tar.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A request on paper as a field office enters it, with how it came. */
public record PaperSubmission(
        @NotNull(message = "is required") @Valid Submission request,
        @NotNull(message = "is required") @Valid Paper paper) {}
