package org.medicalsuite.tar.decision;

import static org.medicalsuite.tar.decision.LineRule.ACTOR_NOT_ALLOWED;
import static org.medicalsuite.tar.decision.LineRule.EVENT_NOT_ALLOWED_IN_STATE;
import static org.medicalsuite.tar.decision.LineRule.OWN_SUBMISSION;

import java.util.List;
import java.util.Optional;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.decision.LineState.AppealInReview;
import org.medicalsuite.tar.decision.LineState.AppealUpheld;
import org.medicalsuite.tar.decision.LineState.Approved;
import org.medicalsuite.tar.decision.LineState.Deferred;
import org.medicalsuite.tar.decision.LineState.Denied;
import org.medicalsuite.tar.decision.LineState.InReview;
import org.medicalsuite.tar.decision.LineState.Modified;
import org.medicalsuite.tar.decision.LineState.ReductionPending;
import org.medicalsuite.tar.decision.LineState.Rejected;
import org.medicalsuite.tar.decision.LineState.Returned;
import org.medicalsuite.tar.decision.LineState.Unsubmitted;
import org.medicalsuite.tar.decision.LineState.UpdateInReview;
import org.medicalsuite.tar.decision.LineState.Withdrawn;

/** Which event may happen to a line in which state, and what the line is afterwards. */
public final class LineLaw {
    private final Undecided undecided;
    private final Decided decided;

    private final PassingTime time;

    /** The law with the usual reading of what the sources leave open. */
    public LineLaw(Deadlines deadlines) {
        this(deadlines, new PassingTime(deadlines, true));
    }

    public LineLaw(Deadlines deadlines, PassingTime time) {
        var after = new AfterDecision(deadlines);
        this.undecided = new Undecided(new Entry(), new Verdict(deadlines), time, after);
        this.decided = new Decided(after);
        this.time = time;
    }

    /** What time does next to the line; empty where nothing follows from it. */
    public Optional<PassingTime.Coming> coming(Line line, LineState state) {
        return time.next(line, state);
    }

    /** What becomes of the line by this act. */
    public Step next(Line line, LineState state, Act act) {
        if (act.actor() != act.event().kind().actor(line.programme())) {
            return new Step.Refused(ACTOR_NOT_ALLOWED);
        }
        if (act.ownSubmission() && act.event().kind().decides()) {
            return new Step.Refused(OWN_SUBMISSION);
        }
        return switch (state) {
            case Unsubmitted _ -> undecided.unsubmitted(act);
            case Returned _ -> undecided.unsubmitted(act);
            case Rejected _ -> undecided.rejected(act);
            case InReview inReview -> undecided.inReview(line, inReview, act);
            case Deferred deferred -> undecided.deferred(line, deferred, act);
            case Approved approved -> decided.approved(approved, act);
            case Modified modified -> decided.modified(modified, act);
            case Denied denied -> decided.denied(denied, act);
            case AppealInReview appealed -> undecided.appealed(line, appealed, act);
            case AppealUpheld _ -> decided.upheld(act);
            case UpdateInReview asked -> undecided.updateAsked(line, asked, act);
            case ReductionPending pending -> decided.pending(pending, act);
            case Withdrawn _ -> notHere();
        };
    }

    /**
     * The last step of these acts, which were allowed when they were stored.
     *
     * @param acts at least the submission
     */
    public Step.Moved fold(Line line, List<Act> acts) {
        var last = step(line, new Unsubmitted(), acts.getFirst());
        for (var act : acts.subList(1, acts.size())) {
            last = step(line, last.state(), act);
        }
        return last;
    }

    private Step.Moved step(Line line, LineState state, Act act) {
        return switch (next(line, state, act)) {
            case Step.Moved moved -> moved;
            case Step.Refused(var rule) ->
                throw new IllegalStateException(
                        "The stored event " + act.event().kind() + " contradicts " + rule);
        };
    }

    static Step notHere() {
        return new Step.Refused(EVENT_NOT_ALLOWED_IN_STATE);
    }
}
