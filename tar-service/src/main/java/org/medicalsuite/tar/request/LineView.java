package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.decision.AllowedActions;
import org.medicalsuite.tar.decision.Authorization;
import org.medicalsuite.tar.decision.Line;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.LineState;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.decision.Reason;
import org.medicalsuite.tar.exchange.ReviewAction;
import org.medicalsuite.tar.need.ReviewStandard;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.unit.UnitLedger;

/** Words one line of a request as an answer. */
@ApplicationScoped
public class LineView {
    private final LineLaw law;
    private final AllowedActions allowed;
    private final LineClocks clocks;
    private final ReviewStandard standard;

    public LineView(LineLaw law, LineClocks clocks, ReviewStandard standard) {
        this.law = law;
        this.allowed = new AllowedActions(law);
        this.clocks = clocks;
        this.standard = standard;
    }

    LineAnswer answer(StoredTar tar, StoredLine line, Instant now) {
        var facts = tar.facts(line);
        var last = law.fold(facts, tar.acts(line));
        var state = last.state();
        var authorized = state.authorized();
        var running = clocks.running(tar.header(), state, now);
        return new LineAnswer(
                line.line(),
                line.serviceCode(),
                state.status(),
                authorized.filter(granted -> granted.cancelledAt() != null).isPresent(),
                units(tar, line, authorized),
                new LineAnswer.Dates(
                        line.asked().dates(),
                        authorized.map(Authorization::dates).orElse(null)),
                line.charge(),
                authorized
                        .flatMap(granted -> Optional.ofNullable(granted.pricingIndicator()))
                        .map(PricingIndicator::digit)
                        .orElse(null),
                reason(state).orElse(null),
                state instanceof LineState.Deferred deferred ? deferred.question() : null,
                message(state),
                update(state),
                reduction(state),
                ReviewAction.of(state).code(),
                last.basis(),
                standard.on(tar.header().birthDate(), line.asked().dates().from()),
                standard.lastDay(tar.header().birthDate(), line.asked().dates()).orElse(null),
                running.awaited(),
                running.overdue(),
                running.decision(),
                actions(facts, state, now));
    }

    /** None where time has decided, although the job that notes it has yet to come: whatever is tried now is refused. */
    private List<AllowedActions.Action> actions(Line facts, LineState state, Instant now) {
        if (law.coming(facts, state)
                .filter(coming -> !now.isBefore(coming.at()))
                .isPresent()) {
            return List.of();
        }
        return allowed.of(facts, state, now);
    }

    private static LineAnswer.Units units(StoredTar tar, StoredLine line, Optional<Authorization> authorized) {
        var used = tar.usedOf(line);
        var ledger = authorized.map(granted -> LineLedgers.ledger(granted, used));
        return new LineAnswer.Units(
                line.asked().units(),
                ledger.map(UnitLedger::authorized).orElse(0),
                used,
                ledger.map(UnitLedger::remaining).orElse(0));
    }

    private static Optional<Reason> reason(LineState state) {
        return switch (state) {
            case LineState.Modified modified -> Optional.of(modified.reason());
            case LineState.Denied denied -> Optional.of(denied.reason());
            case LineState.AppealUpheld upheld -> Optional.of(upheld.reason());
            case LineState.ReductionPending pending -> Optional.of(pending.reason());
            case LineState.Unsubmitted _,
                    LineState.InReview _,
                    LineState.Deferred _,
                    LineState.Approved _,
                    LineState.Rejected _,
                    LineState.Returned _,
                    LineState.Withdrawn _,
                    LineState.AppealInReview _,
                    LineState.UpdateInReview _ -> Optional.empty();
        };
    }

    private static LineAnswer.@Nullable Update update(LineState state) {
        return state instanceof LineState.UpdateInReview(var _, var wanted, var change, var _)
                ? new LineAnswer.Update(wanted.units(), wanted.dates(), change)
                : null;
    }

    private static LineAnswer.@Nullable Reduction reduction(LineState state) {
        return state instanceof LineState.ReductionPending(var _, var _, var units, var effective, var _)
                ? new LineAnswer.Reduction(units, effective)
                : null;
    }

    private static @Nullable String message(LineState state) {
        return state instanceof LineState.Rejected rejected ? rejected.message() : null;
    }
}
