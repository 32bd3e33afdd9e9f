package org.medicalsuite.cob.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to a questionnaire about a person's other coverage. Events are only ever added. */
public sealed interface QuestionnaireEvent {
    Happening kind();

    /** The events by their stored names. */
    enum Happening {
        SENT,
        FOLLOWED_UP,
        REPLIED,
        FOUND_PRIMARY,
        FOUND_SECONDARY,
        FOUND_WRONG,
        CORRECTED,
        REPROCESSED
    }

    /**
     * The person was asked, and the claim denied until the answer is there.
     *
     * @param followUpOn when to ask again
     */
    record Sent(LocalDate followUpOn) implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.SENT;
        }
    }

    /**
     * Somebody asked how far it is.
     *
     * @param followUpOn when to ask again
     */
    record FollowedUp(LocalDate followUpOn) implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.FOLLOWED_UP;
        }
    }

    /**
     * The answer has come.
     *
     * @param ourPosition Medi-Cal's place in the payer order that follows from it; null where it does not follow
     */
    record Replied(LocalDate receivedOn, @Nullable Integer ourPosition) implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.REPLIED;
        }
    }

    /** We are primary: the affected claims are paid anew without a new bill. */
    record FoundPrimary() implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.FOUND_PRIMARY;
        }
    }

    /**
     * We are secondary and the primary's explanation of benefits is missing.
     *
     * @param followUpOn when to ask the provider again
     */
    record FoundSecondary(LocalDate followUpOn) implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.FOUND_SECONDARY;
        }
    }

    /**
     * The order of the payers is still wrong or not known.
     *
     * @param followUpOn when to ask again
     */
    record FoundWrong(LocalDate followUpOn) implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.FOUND_WRONG;
        }
    }

    /** What was missing or wrong is mended: the explanation of benefits is here, or the order is right. */
    record Corrected() implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.CORRECTED;
        }
    }

    /** The affected claim was worked out anew. */
    record Reprocessed(LocalDate on) implements QuestionnaireEvent {
        @Override
        public Happening kind() {
            return Happening.REPROCESSED;
        }
    }
}
