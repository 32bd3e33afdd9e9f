package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.decision.Act;
import org.medicalsuite.tar.decision.LineLaw;
import org.medicalsuite.tar.decision.LineRule;
import org.medicalsuite.tar.decision.Step;
import org.medicalsuite.tar.queue.WorkClaims;
import org.medicalsuite.tar.request.StoredTar.StoredEvent;
import org.medicalsuite.tar.request.StoredTar.StoredLine;

/** Lets something happen to the lines of a request: all of it or nothing, on the version that the caller has read. */
@ApplicationScoped
public class Proceeding {
    private final IdempotentRequests idempotent;
    private final TarStore store;
    private final UnitMovements movements;
    private final Recording recording;
    private final WorkClaims claims;
    private final LineLaw law;
    private final TarView view;
    private final AuditTrail audit;
    private final Clock clock;

    public Proceeding(
            IdempotentRequests idempotent,
            TarStore store,
            UnitMovements movements,
            Recording recording,
            WorkClaims claims,
            LineLaw law,
            TarView view,
            AuditTrail audit,
            Clock clock) {
        this.idempotent = idempotent;
        this.store = store;
        this.movements = movements;
        this.recording = recording;
        this.claims = claims;
        this.law = law;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the steps happen; a repeat of the key gets the first answer.
     *
     * @param body what was sent; it says what is to happen, and makes a repeat recognisable
     */
    @Transactional
    TarAnswer proceed(Change change, LineWishes body) {
        return idempotent.answer(
                change.caller(),
                change.key(),
                change.deed() + " " + change.number(),
                body,
                TarAnswer.class,
                () -> happen(change, body));
    }

    private TarAnswer happen(Change change, LineWishes body) {
        movements.hold(change.number());
        var tar = store.find(change.number())
                .filter(found -> AccessRule.maySee(change.caller(), found.parties()))
                .orElseThrow(Refusal::notFound);
        if (Version.required(change.ifMatch()).number() != tar.version()) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED, "Read the request again and decide anew");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var events = new ArrayList<StoredEvent>();
        var touched = new ArrayList<StoredLine>();
        for (var step : body.steps(tar)) {
            var line = line(tar, step, touched);
            var act = allowed(change.caller(), tar, line, step, now);
            touched.add(line);
            events.add(StoredEvent.of(
                    tar.version() + events.size() + 1,
                    line.line(),
                    act,
                    change.caller().subject()));
        }
        var after = recording.record(tar, events);
        claims.release(change.caller(), change.number());
        audit.record(
                change.caller(),
                new AuditTrail.Entry(
                        change.deed(), tar.header().cin(), change.number().value(), "payment", "done"));
        return view.changed(after);
    }

    private static StoredLine line(StoredTar tar, LineStep step, List<StoredLine> touched) {
        var line = tar.line(step.line())
                .orElseThrow(() -> fault(step, "LINE_UNKNOWN", "The request has no line with this number"));
        if (touched.contains(line)) {
            throw fault(step, "LINE_TWICE", "The same line stands here twice");
        }
        return line;
    }

    private Act allowed(Caller caller, StoredTar tar, StoredLine line, LineStep step, Instant now) {
        var parties = tar.parties();
        var actor = step.event().kind().actor(parties.programme());
        if (!AccessRule.actsAs(caller, actor, parties)) {
            throw RuleFault.refusal(step.field(), LineRule.ACTOR_NOT_ALLOWED);
        }
        var own = tar.header().submittedBy().equals(caller.subject()) || caller.actsFor(parties.submitting());
        var act = new Act(actor, own, now, step.event());
        var facts = tar.facts(line);
        var state = law.fold(facts, tar.acts(line)).state();
        if (step.event().kind().decides()
                && claims.heldByAnother(caller, tar.header().number())) {
            throw new Refusal(ProblemType.CONFLICT, "Somebody else has claimed this request; claim another");
        }
        if (law.coming(facts, state)
                .filter(coming -> !now.isBefore(coming.at()))
                .isPresent()) {
            throw RuleFault.refusal(step.field(), LineRule.TIME_HAS_DECIDED);
        }
        switch (law.next(facts, state, act)) {
            case Step.Refused(var rule) -> throw RuleFault.refusal(step.field(), rule);
            case Step.Moved(var after, var _) -> {
                if (after.authorized()
                        .filter(granted -> granted.units() < tar.usedOf(line))
                        .isPresent()) {
                    throw RuleFault.refusal(step.field(), LineRule.UNITS_BELOW_USED);
                }
            }
        }
        return act;
    }

    private static Refusal fault(LineStep step, String code, String message) {
        return Refusal.invalid(new FieldFault(
                step.field() + ".line", code, message, "Send each line once, by the number that the request shows"));
    }
}
