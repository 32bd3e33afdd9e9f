package org.medicalsuite.cob.investigation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.questionnaire.QuestionnaireLife;
import org.medicalsuite.kernel.Cin;

/** A questionnaire with all that happened to it and all that was told, oldest first. */
record StoredQuestionnaire(UUID id, ClaimNumber claim, Cin cin, List<Happened> events, List<Notice> notices) {
    StoredQuestionnaire {
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /** An event, and when it happened. */
    record Happened(Instant at, QuestionnaireEvent event) {}

    QuestionnaireLife life() {
        return QuestionnaireLife.of(events.stream().map(Happened::event).toList());
    }
}
