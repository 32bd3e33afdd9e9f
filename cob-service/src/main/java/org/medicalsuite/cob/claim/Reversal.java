package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.UnitIntents.Outcome;
import org.medicalsuite.cob.claim.UnitIntents.Settled;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/**
 * Takes a claim back: a new event, its bookings given back, and the return of its units intended, all in one
 * transaction. The units themselves go back behind it ({@link UnitDrawing}).
 */
@ApplicationScoped
public class Reversal {
    private static final Citation LAW = Citation.knowledge("X12 1029, claim status 22: reversal of previous payment");

    private final ClaimStore store;
    private final Adjudication adjudication;
    private final UnitIntents intents;
    private final ClaimSettings settings;
    private final IdempotentRequests requests;
    private final AuditTrail audit;
    private final Clock clock;

    public Reversal(
            ClaimStore store,
            Adjudication adjudication,
            UnitIntents intents,
            ClaimSettings settings,
            IdempotentRequests requests,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.adjudication = adjudication;
        this.intents = intents;
        this.settings = settings;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a claim is taken back. */
    @Schema(name = "ReversalReason")
    public enum Reason {
        BILLED_IN_ERROR,
        DUPLICATE,
        CORRECTED_CLAIM_FOLLOWS,
        PAID_IN_ERROR
    }

    /** Asks for a claim to be taken back. */
    public record ReversalRequest(
            @NotNull(message = "is required") Reason reason) {}

    private record Asked(ClaimNumber number, Reason reason) {}

    /** What a repeat is answered from. */
    public record Receipt(ClaimNumber number, int returns) {}

    /**
     * Takes the claim back once for the caller's key, and returns what is now to be asked of tar-service.
     *
     * @throws Refusal NOT_FOUND for who may not see it; CONFLICT where it is reversed already or waits for units
     */
    @Transactional
    public List<UnitIntent> reverse(Caller caller, @Nullable String key, ClaimNumber number, Reason reason) {
        var returns = new ArrayList<UnitIntent>();
        requests.answer(caller, key, "reverseClaim", new Asked(number, reason), Receipt.class, () -> {
            returns.addAll(reverse(caller, number, reason));
            return new Receipt(number, returns.size());
        });
        return List.copyOf(returns);
    }

    private List<UnitIntent> reverse(Caller caller, ClaimNumber number, Reason reason) {
        var claim = store.hold(number, Visibility.of(caller)).orElseThrow(Refusal::notFound);
        var life = claim.life();
        if (!life.allows(ClaimEvent.Milestone.REVERSED)) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "A claim that is " + life.state().name() + " cannot be reversed; read it to see why");
        }
        adjudication.giveBack(number, life, claim.facts());
        var returns = drawn(intents.settled(number)).stream()
                .map(it -> it.intent().returning())
                .toList();
        intents.intend(returns, settings.lease());
        store.append(
                number,
                life.events() + 1,
                List.of(new ClaimEvent.Reversed(new Basis("CLAIM_REVERSED", "Taken back: " + reason, LAW))),
                caller.subject(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        audit.record(
                caller,
                new AuditTrail.Entry("claim.reverse", claim.facts().cin(), number.value(), "payment", reason.name()));
        return returns;
    }

    /** What a claim has drawn and nobody has intended to give back. */
    static List<Settled> drawn(List<Settled> settled) {
        return settled.stream()
                .filter(it -> it.outcome() == Outcome.DRAWN)
                .filter(it -> settled.stream()
                        .noneMatch(other -> other.intent().kind() == UnitIntent.Kind.RETURN
                                && other.intent().drawId().equals(it.intent().drawId())))
                .toList();
    }
}
