package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.decision.LineRule;
import org.medicalsuite.tar.decision.PricingIndicator;
import org.medicalsuite.tar.number.PriceableNumber;
import org.medicalsuite.tar.request.ClaimRequests.ClaimDraw;
import org.medicalsuite.tar.request.ClaimRequests.ClaimVoid;
import org.medicalsuite.tar.request.ClaimRequests.UnitAnswer;
import org.medicalsuite.tar.request.ClaimRequests.UnitOutcome;
import org.medicalsuite.tar.request.StoredTar.StoredLine;
import org.medicalsuite.tar.request.UnitMovements.Kind;
import org.medicalsuite.tar.request.UnitMovements.Movement;
import org.medicalsuite.tar.unit.UnitLedger.Outcome;

/** Moves units of a line for claims: once for each claim, and never more than are left. */
@ApplicationScoped
public class Drawing {
    private static final Citation WITHIN_BOUNDS = Citation.knowledge("Medi-Cal manual, TAR Overview");

    private final TarStore store;
    private final UnitMovements movements;
    private final LineLedgers ledgers;
    private final AuditTrail audit;
    private final Clock clock;

    public Drawing(TarStore store, UnitMovements movements, LineLedgers ledgers, AuditTrail audit, Clock clock) {
        this.store = store;
        this.movements = movements;
        this.ledgers = ledgers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Draws the units of a claim, or says which bound refuses. The same claim sent again draws nothing more. */
    @Transactional
    public UnitAnswer draw(Caller caller, TarNumber number, ClaimDraw claim) {
        var tar = held(caller, number);
        var line = line(tar, claim.line());
        var answer = movements
                .find(number, claim.line(), claim.claimId(), Kind.DRAW)
                .map(earlier -> repeated(tar, line, claim, earlier))
                .orElseGet(() -> drawn(caller, tar, line, claim));
        record(caller, tar, "tar.draw", answer);
        return answer;
    }

    /** Gives back what a claim had drawn. The same void sent again gives nothing more back. */
    @Transactional
    public UnitAnswer giveBack(Caller caller, TarNumber number, ClaimVoid claim) {
        var tar = held(caller, number);
        var line = line(tar, claim.line());
        var drawn = movements
                .find(number, claim.line(), claim.claimId(), Kind.DRAW)
                .orElseThrow(() -> conflict("claimId", "CLAIM_NOT_DRAWN", "This claim has drawn no units of the line"));
        var used = tar.usedOf(line);
        if (movements.find(number, claim.line(), claim.claimId(), Kind.VOID).isEmpty()) {
            move(caller, drawn, Kind.VOID);
            used -= drawn.units();
        }
        var answer = ledgers.answer(
                UnitOutcome.RETURNED,
                new Basis("VOID_GIVES_BACK", "a voided claim gives its units back", WITHIN_BOUNDS),
                tar,
                line,
                used);
        record(caller, tar, "tar.void", answer);
        return answer;
    }

    private UnitAnswer drawn(Caller caller, StoredTar tar, StoredLine line, ClaimDraw claim) {
        var used = tar.usedOf(line);
        var granted = ledgers.granted(tar, line);
        var number = new PriceableNumber(tar.header().number(), Optional.ofNullable(claim.pricingIndicator()));
        var fault = number.claimFault(
                granted.flatMap(authorization -> Optional.ofNullable(authorization.pricingIndicator()))
                        .map(PricingIndicator::digit));
        if (fault.isPresent() || granted.isEmpty()) {
            return ledgers.answer(
                    UnitOutcome.REFUSED,
                    fault.orElse(PriceableNumber.Fault.PI_NOT_YET_ASSIGNED).basis(),
                    tar,
                    line,
                    used);
        }
        return switch (LineLedgers.ledger(granted.get(), used).draw(LineLedgers.wanted(tar, line, claim))) {
            case Outcome.Refused(var bound) -> ledgers.answer(UnitOutcome.REFUSED, bound.basis(), tar, line, used);
            case Outcome.Drawn(var after, var units) -> {
                move(
                        caller,
                        new Movement(
                                tar.header().number(),
                                line.line(),
                                claim.claimId(),
                                Kind.DRAW,
                                units,
                                claim.serviceDate(),
                                clock.instant()),
                        Kind.DRAW);
                yield ledgers.answer(UnitOutcome.DRAWN, withinBounds(), tar, line, after.used());
            }
        };
    }

    private UnitAnswer repeated(StoredTar tar, StoredLine line, ClaimDraw claim, Movement earlier) {
        if (earlier.units() != claim.units() || !earlier.serviceDate().equals(claim.serviceDate())) {
            throw conflict("claimId", "CLAIM_DIFFERS", "This claim has drawn other units or for another day");
        }
        if (movements
                .find(tar.header().number(), line.line(), claim.claimId(), Kind.VOID)
                .isPresent()) {
            throw conflict(
                    "claimId", "CLAIM_VOIDED", "This claim was voided; a new claim draws under an id of its own");
        }
        return ledgers.answer(UnitOutcome.DRAWN, withinBounds(), tar, line, tar.usedOf(line));
    }

    /** The request, whose units nobody else moves until the transaction ends. */
    private StoredTar held(Caller caller, TarNumber number) {
        movements.hold(number);
        var tar = store.find(number)
                .filter(found -> AccessRule.maySee(caller, found.parties()))
                .orElseThrow(Refusal::notFound);
        if (!AccessRule.pays(caller, tar.parties())) {
            throw RuleFault.refusal("", LineRule.ACTOR_NOT_ALLOWED);
        }
        return tar;
    }

    private static StoredLine line(StoredTar tar, int line) {
        return tar.line(line)
                .orElseThrow(() -> Refusal.invalid(new FieldFault(
                        "line",
                        "LINE_UNKNOWN",
                        "The request has no line with this number",
                        "Send the number of a line that the request shows")));
    }

    private void move(Caller caller, Movement movement, Kind kind) {
        movements.add(
                new Movement(
                        movement.number(),
                        movement.line(),
                        movement.claimId(),
                        kind,
                        movement.units(),
                        movement.serviceDate(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                caller.subject());
    }

    private static Basis withinBounds() {
        return new Basis(
                "WITHIN_BOUNDS", "code, provider, date and units are within what is authorised", WITHIN_BOUNDS);
    }

    private static Refusal conflict(String field, String code, String message) {
        return new Refusal(
                ProblemType.CONFLICT,
                message,
                List.of(new FieldFault(field, code, message, "Read the request and mend the claim")));
    }

    private void record(Caller caller, StoredTar tar, String deed, UnitAnswer answer) {
        audit.record(
                caller,
                new AuditTrail.Entry(
                        deed,
                        tar.header().cin(),
                        tar.header().number().value(),
                        "payment",
                        answer.outcome().name().toLowerCase(Locale.ROOT)));
    }
}
