package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.medicalsuite.cob.ServiceItself;
import org.medicalsuite.cob.claim.UnitIntents.Outcome;
import org.medicalsuite.cob.claim.UnitIntents.Settled;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Keeps what came of a draw, and when all of a claim's draws are answered, goes on with the claim, all in one. */
@ApplicationScoped
public class UnitSettlement {
    private final ClaimStore store;
    private final ClaimKnowledge knowledge;
    private final UnitIntents intents;
    private final Adjudication adjudication;
    private final Intake intake;
    private final AuditTrail audit;
    private final Clock clock;

    public UnitSettlement(
            ClaimStore store,
            ClaimKnowledge knowledge,
            UnitIntents intents,
            Adjudication adjudication,
            Intake intake,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.intents = intents;
        this.adjudication = adjudication;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void settle(UnitIntent intent, Outcome outcome, Basis basis) {
        var claim = store.hold(intent.claim(), Visibility.EVERYTHING).orElseThrow();
        intents.settle(intent, outcome, basis);
        if (!(claim.life().state() instanceof ClaimState.AwaitingUnits)
                || !intents.open(claim.number()).isEmpty()) {
            return;
        }
        var event = decided(claim, intents.settled(claim.number()));
        store.append(
                claim.number(),
                claim.events().size() + 1,
                List.of(event),
                ServiceItself.CALLER.subject(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        audit.record(
                ServiceItself.CALLER,
                new AuditTrail.Entry(
                        "claim.adjudicate",
                        claim.facts().cin(),
                        claim.number().value(),
                        "payment",
                        event.kind().name()));
    }

    private ClaimEvent decided(StoredClaim claim, List<Settled> settled) {
        var refused = settled.stream()
                .filter(it -> it.outcome() == Outcome.REFUSED)
                .map(Settled::basis)
                .distinct()
                .toList();
        if (refused.isEmpty()) {
            var known = knowledge.known(claim);
            return switch (intake.working(known.claim(), known.coverage())) {
                case Working.Ready(var facts, var order) ->
                    adjudication.adjudicate(claim.number(), claim.life(), known.claim(), facts, order);
                // Only where a newer version of the service reads the same facts otherwise.
                case Working.Review(var reasons) -> review(settled, reasons);
                case Working.NotCovered(var basis) -> review(settled, List.of(basis));
            };
        }
        returnDrawn(settled);
        return new ClaimEvent.Denied(Liability.PROVIDER, refused);
    }

    private ClaimEvent review(List<Settled> settled, List<Basis> reasons) {
        returnDrawn(settled);
        return new ClaimEvent.SentToReview(reasons);
    }

    /** Intends the return of all that a claim has drawn and not given back; the job asks for it at once. */
    void returnDrawn(List<Settled> settled) {
        var returns = settled.stream()
                .filter(it -> it.outcome() == Outcome.DRAWN)
                .map(it -> it.intent().returning())
                .toList();
        intents.intend(returns, Duration.ZERO);
    }
}
