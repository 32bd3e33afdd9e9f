package org.medicalsuite.cob.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.questionnaire.CobInformation;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.questionnaire.QuestionnaireState;

/** Where a questionnaire stands, what happened, who was told what, and what to do next. */
public record QuestionnaireAnswer(
        UUID questionnaireId,
        ClaimNumber claimNumber,
        QuestionnaireState.Stage state,
        String nextStep,
        @Nullable LocalDate followUpOn,
        List<Event> events,
        List<Notice> notices) {

    /** Something that happened. */
    @Schema(name = "QuestionnaireEvent")
    public record Event(QuestionnaireEvent.Happening kind, Instant at) {}

    /** Whether the person must be asked; the questionnaire where one is open. */
    @Schema(
            name = "QuestionnaireBegun",
            description = "questionnaire is left out where the information is fresh and nobody is asked")
    public record Begun(
            CobInformation information, @Nullable QuestionnaireAnswer questionnaire) {}

    static QuestionnaireAnswer of(StoredQuestionnaire stored) {
        var state = stored.life().state();
        return new QuestionnaireAnswer(
                stored.id(),
                stored.claim(),
                state.name(),
                state.nextStep(),
                state.followUpDue().orElse(null),
                stored.events().stream()
                        .map(it -> new Event(it.event().kind(), it.at()))
                        .toList(),
                stored.notices());
    }
}
