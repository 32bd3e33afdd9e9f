package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimAnswer.AdjudicationAnswer;
import org.medicalsuite.cob.claim.ClaimAnswer.HistoryEntry;
import org.medicalsuite.cob.claim.ClaimAnswer.UnitMove;
import org.medicalsuite.cob.claim.UnitIntents.Settled;
import org.medicalsuite.cob.claim.life.ClaimLife;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.emergency.EmergencyAccess;

/** Shows claims to those who may see them, and records each look. */
@ApplicationScoped
public class ClaimReading {
    private final ClaimStore store;
    private final ClaimSummaries summaries;
    private final Adjudications adjudications;
    private final UnitIntents intents;
    private final ClaimJson json;
    private final EmergencyAccess emergency;
    private final AuditTrail audit;

    public ClaimReading(
            ClaimStore store,
            ClaimSummaries summaries,
            Adjudications adjudications,
            UnitIntents intents,
            ClaimJson json,
            EmergencyAccess emergency,
            AuditTrail audit) {
        this.store = store;
        this.summaries = summaries;
        this.adjudications = adjudications;
        this.intents = intents;
        this.json = json;
        this.emergency = emergency;
        this.audit = audit;
    }

    /** How a claim stands that the caller has just sent or changed; the deed has its audit record already. */
    public ClaimSummary summary(ClaimNumber number) {
        return summaries.find(number).orElseThrow(Refusal::notFound);
    }

    /** The whole claim. */
    @Transactional
    public ClaimAnswer read(Caller caller, ClaimNumber number) {
        var claim = store.find(number, Visibility.of(caller))
                .or(() -> opened(caller, number))
                .orElseThrow(Refusal::notFound);
        var answer = new ClaimAnswer(
                summaries.find(number).orElseThrow(Refusal::notFound),
                claim.facts(),
                claim.coverage(),
                adjudication(claim),
                moves(number),
                claim.events().stream()
                        .map(it -> new HistoryEntry(
                                it.seq(),
                                it.at(),
                                it.actor(),
                                it.event().kind(),
                                ClaimSummary.reasons(ClaimLife.stateAfter(it.event()))))
                        .toList());
        record(caller, "claim.read", answer.summary());
        return answer;
    }

    /** A claim of somebody for whom the caller shows an emergency pass. */
    private Optional<StoredClaim> opened(Caller caller, ClaimNumber number) {
        return emergency
                .person(caller)
                .flatMap(person -> store.find(number, Visibility.of(person)))
                .filter(claim -> emergency.opens(caller, claim.facts().cin()));
    }

    /** Up to {@code atMost} claims behind a number. */
    @Transactional
    public List<ClaimSummary> list(Caller caller, @Nullable ClaimNumber after, int atMost) {
        var claims = summaries.visible(caller, after, atMost);
        claims.forEach(claim -> record(caller, "claim.list", claim));
        return claims;
    }

    private @Nullable AdjudicationAnswer adjudication(StoredClaim claim) {
        if (!(claim.life().state() instanceof ClaimState.Adjudicated(var version, var _))) {
            return null;
        }
        var row = adjudications.find(claim.number(), version).orElseThrow();
        return new AdjudicationAnswer(
                version,
                json.read(row.order(), PayerOrder.class),
                json.read(row.calculation(), PaymentCalculation.class));
    }

    private List<UnitMove> moves(ClaimNumber number) {
        var moves = new ArrayList<UnitMove>();
        intents.settled(number).stream().map(ClaimReading::move).forEach(moves::add);
        intents.open(number).stream().map(it -> move(it, null)).forEach(moves::add);
        return List.copyOf(moves);
    }

    private static UnitMove move(Settled settled) {
        return move(settled.intent(), settled);
    }

    private static UnitMove move(UnitIntent intent, @Nullable Settled settled) {
        return new UnitMove(
                intent.drawId(),
                intent.kind(),
                intent.tar(),
                intent.tarLine(),
                intent.units(),
                intent.serviceDate(),
                settled == null ? null : settled.outcome(),
                settled == null ? null : settled.basis());
    }

    private void record(Caller caller, String deed, ClaimSummary claim) {
        audit.record(
                caller,
                new AuditTrail.Entry(
                        deed,
                        claim.cin(),
                        claim.number().value(),
                        "payment",
                        claim.state().name()));
    }
}
