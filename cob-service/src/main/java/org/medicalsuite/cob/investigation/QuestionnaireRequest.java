package org.medicalsuite.cob.investigation;

import jakarta.validation.constraints.NotNull;
import org.medicalsuite.cob.claim.ClaimNumber;

/** Asks whether what is known of other coverage is fresh enough for a claim, and for a questionnaire where it is not. */
public record QuestionnaireRequest(
        @NotNull(message = "is required") ClaimNumber claimNumber) {}
