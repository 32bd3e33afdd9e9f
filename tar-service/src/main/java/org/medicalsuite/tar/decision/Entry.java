package org.medicalsuite.tar.decision;

import java.time.Instant;

/** What happens to a line before anybody judges it. */
final class Entry {
    Step submit(LineEvent.Submit event, Instant at) {
        if (!event.complete() && event.channel() == Channel.PAPER) {
            return new Step.Moved(
                    new LineState.Returned(at, "The paper request is incomplete"), LineRule.INCOMPLETE_PAPER_RETURNED);
        }
        if (!event.complete()) {
            return new Step.Moved(
                    new LineState.Rejected(at, "The request is incomplete"), LineRule.INCOMPLETE_REJECTED);
        }
        return event.needsTar()
                ? new Step.Moved(new LineState.InReview(at), LineRule.SUBMITTED)
                : new Step.Moved(
                        new LineState.Rejected(at, LineRule.TAR_NOT_REQUIRED.sentence()), LineRule.TAR_NOT_REQUIRED);
    }

    Step reviewRejected(Instant at) {
        return new Step.Moved(new LineState.InReview(at), LineRule.REJECTED_SERVICE_UPDATED);
    }

    Step reject(LineEvent.Reject event, Instant at) {
        return event.message().isBlank()
                ? new Step.Refused(LineRule.REASON_REQUIRED)
                : new Step.Moved(new LineState.Rejected(at, event.message()), LineRule.DECIDED_BY_CONSULTANT);
    }

    Step giveBack(Line line, LineEvent.Return event, Instant at) {
        return line.channel() == Channel.PAPER
                ? new Step.Moved(new LineState.Returned(at, event.missing()), LineRule.INCOMPLETE_PAPER_RETURNED)
                : new Step.Refused(LineRule.RETURN_IS_FOR_PAPER);
    }

    Step answer(LineEvent.AnswerDeferral event, Instant at) {
        return event.answer().isBlank() && event.attachments() == 0
                ? new Step.Refused(LineRule.ANSWER_REQUIRED)
                : new Step.Moved(new LineState.InReview(at), LineRule.DEFERRAL_ANSWERED);
    }

    Step withdraw(Instant at) {
        return new Step.Moved(new LineState.Withdrawn(at), LineRule.WITHDRAWN_BEFORE_DECISION);
    }
}
