package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.Settings;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.time.Clocks;

/** Stored claims denied until something is known, and worked out anew when it is. Whoever uses it holds the claim. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reprocessing {
    private static final Basis UNITS_REFUSED = new Basis(
            "UNITS_REFUSED",
            "The authorized units of this claim were drawn, refused or given back before; the provider sends it anew",
            Citation.knowledge("Medi-Cal manual: TAR overview"));

    private final ClaimStore store;
    private final ClaimKnowledge knowledge;
    private final Intake intake;
    private final Adjudication adjudication;
    private final Settings settings;
    private final Clock clock;

    public Reprocessing(
            ClaimStore store,
            ClaimKnowledge knowledge,
            Intake intake,
            Adjudication adjudication,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.intake = intake;
        this.adjudication = adjudication;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a claim ended that was worked out anew. */
    public sealed interface Outcome {
        /**
         * It was paid.
         *
         * @param before the version that held until now; 0 where there was none
         */
        record Adjudicated(int before, int after) implements Outcome {}

        /** Its authorized units are being drawn; it is paid when they are. */
        record UnitsAwaited() implements Outcome {}

        /** The facts do not decide; the claim stays as it was. */
        record NotDecided(List<Basis> reasons) implements Outcome {}
    }

    /** The claim, held until the transaction ends; to a caller who may not see it, it does not exist. */
    public StoredClaim held(Caller caller, ClaimNumber number) {
        return store.hold(number, Visibility.of(caller)).orElseThrow(Refusal::notFound);
    }

    /** The claim, held, for the service's own jobs. */
    public StoredClaim held(ClaimNumber number) {
        return store.hold(number, Visibility.EVERYTHING).orElseThrow(Refusal::notFound);
    }

    /** The claim's facts as they are known now. */
    public ClaimRequest known(StoredClaim claim) {
        return knowledge.latest(claim);
    }

    /** The claim with facts that became known; refused where they do not fit each other. */
    public ClaimRequest corrected(StoredClaim claim, ClaimCorrection correction) {
        var asKnown = KnownFacts.withoutEnded(correction.applied(knowledge.latest(claim)));
        var faults = FormFaults.of(asKnown, LocalDate.now(clock.withZone(Clocks.CALIFORNIA)));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.toArray(FieldFault[]::new));
        }
        PaymentFacts.of(asKnown, null).claim(settings.payment(), Figures.committed());
        return asKnown;
    }

    /** Keeps what is known from now on. */
    public void keep(StoredClaim claim, ClaimRequest asKnown, String source) {
        knowledge.keep(claim.number(), asKnown, source, now());
    }

    /** Medi-Cal's place in the order of the claim's payers; null where the facts do not tell. */
    public @Nullable Integer ourPosition(StoredClaim claim, ClaimRequest asKnown) {
        return working(KnownFacts.of(claim, asKnown)) instanceof Working.Ready ready ? ready.ourPosition() : null;
    }

    /** Denies the claim; what its latest version had booked is given back. */
    public void deny(StoredClaim claim, Liability liability, Basis because, String actor) {
        var life = claim.life();
        require(life.allows(ClaimEvent.Milestone.DENIED));
        adjudication.giveBack(claim.number(), life, claim.facts());
        store.append(
                claim.number(),
                life.events() + 1,
                List.of(new ClaimEvent.Denied(liability, List.of(because))),
                actor,
                now());
    }

    /** Sends a claim that nobody pays to a person, with the reasons. */
    public void sendToReview(StoredClaim claim, List<Basis> reasons, String actor) {
        var life = claim.life();
        require(life.allows(ClaimEvent.Milestone.SENT_TO_REVIEW));
        store.append(claim.number(), life.events() + 1, List.of(new ClaimEvent.SentToReview(reasons)), actor, now());
    }

    /** Works the claim out with what is known now, and keeps the outcome with it. */
    public Outcome workOutAnew(StoredClaim claim, ClaimRequest asKnown, String actor) {
        var life = claim.life();
        require(life.allows(ClaimEvent.Milestone.ADJUDICATED));
        return switch (working(KnownFacts.of(claim, asKnown))) {
            case Working.Review(var reasons) -> new Outcome.NotDecided(reasons);
            case Working.NotCovered(var basis) -> new Outcome.NotDecided(List.of(basis));
            case Working.Ready(var facts, var order) -> {
                if (life.versions() == 0 && intake.usesUnits(claim.number(), asKnown)) {
                    yield drawn(claim, asKnown, actor);
                }
                var event = adjudication.adjudicate(claim.number(), life, asKnown, facts, order);
                store.append(claim.number(), life.events() + 1, List.of(event), actor, now());
                yield new Outcome.Adjudicated(life.versions(), event.version());
            }
        };
    }

    /** A claim that was denied before its units were drawn has them drawn now; one whose draw was refused stays. */
    private Outcome drawn(StoredClaim claim, ClaimRequest asKnown, String actor) {
        var life = claim.life();
        if (!life.allows(ClaimEvent.Milestone.UNITS_AWAITED) || !intake.drawLater(claim.number(), asKnown)) {
            return new Outcome.NotDecided(List.of(UNITS_REFUSED));
        }
        store.append(claim.number(), life.events() + 1, List.of(new ClaimEvent.UnitsAwaited()), actor, now());
        return new Outcome.UnitsAwaited();
    }

    private Working working(KnownFacts known) {
        return intake.working(known.claim(), known.coverage());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "This does not happen to a claim in its state; read the claim and look at it");
        }
    }
}
