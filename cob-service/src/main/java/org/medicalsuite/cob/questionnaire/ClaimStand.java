package org.medicalsuite.cob.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * How a claim stands with the questionnaire.
 *
 * @param informationStale whether what we know is absent or too old
 * @param waitingForQuestionnaire whether the claim was denied and a questionnaire sent
 * @param questionnaireReceived whether it has come back
 * @param ourPosition our place in the payer order; null while it is not known
 * @param primaryEobReceived whether the primary's explanation of benefits is with the claim
 */
public record ClaimStand(
        boolean informationStale,
        boolean waitingForQuestionnaire,
        boolean questionnaireReceived,
        @Nullable Integer ourPosition,
        boolean primaryEobReceived) {}
