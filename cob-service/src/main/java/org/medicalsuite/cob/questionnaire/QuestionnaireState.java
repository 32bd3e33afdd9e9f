package org.medicalsuite.cob.questionnaire;

import java.time.LocalDate;
import java.util.Optional;

/** How a questionnaire stands, and what to do next. */
public sealed interface QuestionnaireState {
    Stage name();

    /** What to do next, in words. */
    default String nextStep() {
        return name().nextStep;
    }

    /** When it must be looked after; none where nobody is waited for. */
    default Optional<LocalDate> followUpDue() {
        return Optional.empty();
    }

    /** The states by their names in answers. */
    enum Stage {
        AWAITING_REPLY("The person answers the questionnaire; ask again when the follow-up is due"),
        REPLIED("Record the outcome: whether we are primary, secondary, or the order is still wrong"),
        AWAITING_EOB("The provider sends the primary's explanation of benefits; the person owes nothing meanwhile"),
        ORDER_WRONG("The person has the insurers correct the order of coverage; then record the correction"),
        REPROCESSING("Nothing: the claim is worked out anew overnight"),
        SETTLED("Nothing: see the claim");

        private final String nextStep;

        Stage(String nextStep) {
            this.nextStep = nextStep;
        }
    }

    /** The person has not answered. */
    record AwaitingReply(LocalDate followUpOn) implements QuestionnaireState {
        @Override
        public Stage name() {
            return Stage.AWAITING_REPLY;
        }

        @Override
        public Optional<LocalDate> followUpDue() {
            return Optional.of(followUpOn);
        }
    }

    /** The answer is here and its outcome is not recorded yet. */
    record Replied() implements QuestionnaireState {
        @Override
        public Stage name() {
            return Stage.REPLIED;
        }
    }

    /** We are secondary. */
    record AwaitingEob(LocalDate followUpOn) implements QuestionnaireState {
        @Override
        public Stage name() {
            return Stage.AWAITING_EOB;
        }

        @Override
        public Optional<LocalDate> followUpDue() {
            return Optional.of(followUpOn);
        }
    }

    /** Marked until the order is corrected. */
    record OrderWrong(LocalDate followUpOn) implements QuestionnaireState {
        @Override
        public Stage name() {
            return Stage.ORDER_WRONG;
        }

        @Override
        public Optional<LocalDate> followUpDue() {
            return Optional.of(followUpOn);
        }
    }

    /** The affected claim is paid anew overnight. */
    record Reprocessing() implements QuestionnaireState {
        @Override
        public Stage name() {
            return Stage.REPROCESSING;
        }
    }

    /** Done. */
    record Settled(LocalDate on) implements QuestionnaireState {
        @Override
        public Stage name() {
            return Stage.SETTLED;
        }
    }
}
