package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.Settings;
import org.medicalsuite.cob.claim.ClaimStore.Sending;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.ClaimLife;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Takes a claim in: facts, coverage, first decision, bookings and audit record are committed together or not at all. */
@ApplicationScoped
public class Intake {
    private final ClaimStore store;
    private final Adjudication adjudication;
    private final CoverageInquiry inquiry;
    private final UnitIntents intents;
    private final Settings settings;
    private final ClaimSettings claimSettings;
    private final AuditTrail audit;

    public Intake(
            ClaimStore store,
            Adjudication adjudication,
            CoverageInquiry inquiry,
            UnitIntents intents,
            Settings settings,
            ClaimSettings claimSettings,
            AuditTrail audit) {
        this.store = store;
        this.adjudication = adjudication;
        this.inquiry = inquiry;
        this.intents = intents;
        this.settings = settings;
        this.claimSettings = claimSettings;
        this.audit = audit;
    }

    /** A claim that is in, and what is to be asked of tar-service for it now. */
    record Taken(ClaimNumber number, List<UnitIntent> leased) {}

    /** Stores the claim once; a claim that came under the same key meanwhile is the answer, or refused if it differs. */
    @Transactional
    Taken take(Caller caller, ClaimRequest claim, CoverageAnswer coverage, Sending sending) {
        var inserted = store.insert(claim, coverage, sending);
        if (inserted.isEmpty()) {
            return new Taken(store.earlier(sending.key()).orElseThrow(), List.of());
        }
        var number = inserted.get();
        var events = new ArrayList<ClaimEvent>(List.of(new ClaimEvent.Received()));
        var decided = decided(caller, number, claim, coverage);
        events.add(decided);
        store.append(number, 1, events, caller.subject(), sending.at());
        audit.record(
                caller,
                new AuditTrail.Entry(
                        "claim.submit",
                        claim.cin(),
                        number.value(),
                        "payment",
                        decided.kind().name()));
        return new Taken(number, decided instanceof ClaimEvent.UnitsAwaited ? draws(number, claim) : List.of());
    }

    /** What can be done with a claim, with the service's settings of now. */
    Working working(ClaimRequest claim, CoverageAnswer coverage) {
        return Working.of(
                claim,
                coverage,
                AdjudicationFacts.SettledOrder.of(settings.order()),
                AdjudicationFacts.SettledPayment.of(settings.payment()),
                Figures.committed());
    }

    private ClaimEvent decided(Caller caller, ClaimNumber number, ClaimRequest claim, CoverageAnswer coverage) {
        return switch (working(claim, coverage)) {
            case Working.Review(var reasons) -> new ClaimEvent.SentToReview(reasons);
            case Working.NotCovered(var basis) -> new ClaimEvent.Denied(Liability.PROVIDER, List.of(basis));
            case Working.Ready ready -> {
                var position = ready.ourPosition();
                var denied = position == null ? null : inquiry.denial(number, claim, coverage, position, caller);
                if (denied != null) {
                    yield denied;
                }
                var draws = draws(number, claim);
                if (draws.isEmpty()) {
                    yield adjudication.adjudicate(number, ClaimLife.BEGUN, claim, ready.facts(), ready.order());
                }
                intents.intend(draws, claimSettings.lease());
                yield new ClaimEvent.UnitsAwaited();
            }
        };
    }

    /** Whether a claim is paid out of authorized units. */
    boolean usesUnits(ClaimNumber number, ClaimRequest claim) {
        return !draws(number, claim).isEmpty();
    }

    /** Intends a claim's draws, for the job to ask for at once; false where they were intended before. */
    boolean drawLater(ClaimNumber number, ClaimRequest claim) {
        if (!intents.settled(number).isEmpty() || !intents.open(number).isEmpty()) {
            return false;
        }
        intents.intend(draws(number, claim), Duration.ZERO);
        return true;
    }

    /** The draws of a claim: one for each line that names a TAR, each with an id that a repeat has as well. */
    private static List<UnitIntent> draws(ClaimNumber number, ClaimRequest claim) {
        var draws = new ArrayList<UnitIntent>();
        for (var line : claim.lines()) {
            if (line.tar() != null && line.units() != null && line.serviceCode() != null) {
                draws.add(new UnitIntent(
                        number + "." + line.number(),
                        UnitIntent.Kind.DRAW,
                        number,
                        line.tar().number(),
                        line.tar().line(),
                        line.tar().pricingIndicator(),
                        line.serviceCode(),
                        claim.billingProvider(),
                        line.units(),
                        line.serviceDate() == null ? claim.serviceFrom() : line.serviceDate()));
            }
        }
        return draws;
    }
}
