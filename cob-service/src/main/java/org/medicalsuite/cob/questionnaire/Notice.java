package org.medicalsuite.cob.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;

/**
 * Something that the person or the provider is told.
 *
 * @param dueOn by when what it asks for is wanted; for a notice that asks for nothing the day on which it is told
 */
public record Notice(Recipient recipient, Subject subject, LocalDate dueOn) {
    /** Who is told. */
    public enum Recipient {
        PERSON,
        PROVIDER
    }

    /** What is told. */
    public enum Subject {
        /** Answer the questionnaire; until then the claim is denied. */
        QUESTIONNAIRE_SENT,
        /** The claim waits for the person's answer; nothing need be done. */
        CLAIM_WAITS_FOR_PERSON,
        /** The answer has come. */
        REPLY_RECEIVED,
        /** The claim is paid anew without a new bill. */
        CLAIM_REPROCESSED,
        /** Send the primary's explanation of benefits. */
        SEND_PRIMARY_EOB,
        /** Have the insurers correct the order of coverage. */
        CORRECT_ORDER
    }

    /** When what is asked for on a day is followed up, by that day's figure. */
    public static LocalDate followUp(LocalDate asked, Figures figures) {
        return asked.plusDays(figures.on(asked, Figure.FOLLOW_UP_DAYS).count());
    }

    /** Who is told what by an event that happens on a day. */
    public static List<Notice> of(QuestionnaireEvent event, LocalDate today) {
        return switch (event) {
            case QuestionnaireEvent.Sent(var due) ->
                List.of(
                        new Notice(Recipient.PERSON, Subject.QUESTIONNAIRE_SENT, due),
                        new Notice(Recipient.PROVIDER, Subject.CLAIM_WAITS_FOR_PERSON, today));
            case QuestionnaireEvent.Replied _ -> List.of(new Notice(Recipient.PROVIDER, Subject.REPLY_RECEIVED, today));
            case QuestionnaireEvent.FoundSecondary(var due) ->
                List.of(new Notice(Recipient.PROVIDER, Subject.SEND_PRIMARY_EOB, due));
            case QuestionnaireEvent.FoundWrong(var due) ->
                List.of(
                        new Notice(Recipient.PERSON, Subject.CORRECT_ORDER, due),
                        new Notice(Recipient.PROVIDER, Subject.CLAIM_WAITS_FOR_PERSON, today));
            case QuestionnaireEvent.Reprocessed _ ->
                List.of(
                        new Notice(Recipient.PERSON, Subject.CLAIM_REPROCESSED, today),
                        new Notice(Recipient.PROVIDER, Subject.CLAIM_REPROCESSED, today));
            case QuestionnaireEvent.FollowedUp _, QuestionnaireEvent.FoundPrimary _, QuestionnaireEvent.Corrected _ ->
                List.of();
        };
    }
}
