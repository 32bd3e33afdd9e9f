package org.medicalsuite.tar.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;

/** What may be done with a line now, found by asking the law about each kind of event. */
public record AllowedActions(LineLaw law) {
    private static final PricingIndicator ANY_INDICATOR = new PricingIndicator("0");

    /** An event that may happen, and who may cause it. */
    public record Action(EventKind action, Actor by) {}

    private static final List<EventKind> KINDS = Stream.of(EventKind.values())
            .filter(kind -> kind.actor(Programme.FEE_FOR_SERVICE) != Actor.SYSTEM)
            .toList();

    /** Every event that the law lets somebody cause at this moment; what time does, nobody may. */
    public List<Action> of(Line line, LineState state, Instant now) {
        return KINDS.stream()
                .filter(kind -> allowed(line, state, kind, now))
                .map(kind -> new Action(kind, kind.actor(line.programme())))
                .toList();
    }

    private boolean allowed(Line line, LineState state, EventKind kind, Instant now) {
        var act = new Act(kind.actor(line.programme()), false, now, sample(line, state, kind, now));
        return law.next(line, state, act) instanceof Step.Moved;
    }

    /** An event of this kind that only the state, the programme or the time can forbid. */
    private LineEvent sample(Line line, LineState state, EventKind kind, Instant now) {
        var reason = new Reason(Reason.Ground.MEDICAL_NECESSITY, "given", "given");
        var asked = line.asked();
        return switch (kind) {
            case SUBMIT -> new LineEvent.Submit(line.channel(), true, true);
            case UPDATE_REJECTED_SERVICE ->
                new LineEvent.UpdateRejectedService(LineEvent.SpecialHandling.NON_BENEFIT_NO_TAR_REQUIREMENT_REVIEW);
            case APPROVE -> new LineEvent.Approve(ANY_INDICATOR);
            case MODIFY ->
                new LineEvent.Modify(asked.units(), asked.dates().from(), dayAfter(line), reason, ANY_INDICATOR);
            case DEFER -> new LineEvent.Defer("given");
            case DENY -> new LineEvent.Deny(reason);
            case REJECT -> new LineEvent.Reject("given");
            case RETURN -> new LineEvent.Return("given");
            case EXTEND -> new LineEvent.Extend("given");
            case ASSIGN_PRICING_INDICATOR -> new LineEvent.AssignPricingIndicator(ANY_INDICATOR);
            case ANSWER_DEFERRAL -> new LineEvent.AnswerDeferral("given", 0);
            case APPEAL -> new LineEvent.Appeal(Channel.ETAR, true, false, "given", List.of("given"));
            case CANCEL -> new LineEvent.Cancel(0);
            case UPDATE ->
                new LineEvent.Update(
                        "given", unitsLeft(state) + 1, asked.dates().from(), dayAfter(line));
            case REDUCE_AUTHORIZATION ->
                new LineEvent.ReduceAuthorization(
                        unitsLeft(state) - 1, Deadlines.localDay(now).plusYears(1), reason);
            case REDUCTION_TAKES_EFFECT, DEEM_APPROVED, DENY_BY_TIME ->
                throw new IllegalArgumentException("Time alone causes " + kind);
        };
    }

    private static int unitsLeft(LineState state) {
        return state.authorized().map(Authorization::units).orElse(0);
    }

    private static LocalDate dayAfter(Line line) {
        var dates = line.asked().dates();
        return Optional.ofNullable(dates.thru()).orElseGet(dates::from).plusDays(1);
    }
}
