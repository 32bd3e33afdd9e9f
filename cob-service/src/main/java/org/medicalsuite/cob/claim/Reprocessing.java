package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.CoverageKind;
import org.medicalsuite.cob.Settings;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.order.Position;
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
    private static final Basis UNITS_NOT_DRAWN = new Basis(
            "UNITS_NOT_DRAWN",
            "The claim uses authorized units and was denied before they were drawn; the provider sends it anew",
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

        /** The facts do not decide; the claim stays as it was. */
        record NotDecided(List<Basis> reasons) implements Outcome {}
    }

    /** The claim, held until the transaction ends; to a caller who may not see it, it does not exist. */
    public StoredClaim held(Caller caller, ClaimNumber number) {
        return store.hold(number)
                .filter(claim -> Visibility.maySee(caller, claim))
                .orElseThrow(Refusal::notFound);
    }

    /** The claim, held, for the service's own jobs. */
    public StoredClaim held(ClaimNumber number) {
        return store.hold(number).orElseThrow(Refusal::notFound);
    }

    /** The claim's facts as they are known now. */
    public ClaimRequest known(StoredClaim claim) {
        return knowledge.latest(claim);
    }

    /** The claim with facts that became known; refused where they do not fit each other. */
    public ClaimRequest corrected(StoredClaim claim, ClaimCorrection correction) {
        var asKnown = correction.applied(knowledge.latest(claim));
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
        var working = intake.working(asKnown, asKnown(claim, asKnown));
        return working instanceof Working.Ready(var facts, var order)
                ? position(facts.orderQuestion().coverages(), order)
                : null;
    }

    private static @Nullable Integer position(List<CoverageFacts> coverages, PayerOrder order) {
        for (var position : order.positions()) {
            for (var coverage : coverages) {
                if (coverage.kind() == CoverageKind.MEDI_CAL
                        && position.standing() == Position.Standing.ALONE
                        && position.coverages().contains(coverage.id())) {
                    return position.number();
                }
            }
        }
        return null;
    }

    /** Denies the claim; what its latest version had booked is given back. */
    public void deny(StoredClaim claim, Liability liability, Basis because, String actor) {
        var life = claim.life();
        require(life.allows(ClaimEvent.Kind.DENIED));
        adjudication.giveBack(claim.number(), life, claim.facts());
        store.append(
                claim.number(),
                life.events() + 1,
                List.of(new ClaimEvent.Denied(liability, List.of(because))),
                actor,
                now());
    }

    /** Works the claim out with what is known now, and keeps the outcome with it. */
    public Outcome workOutAnew(StoredClaim claim, ClaimRequest asKnown, String actor) {
        var life = claim.life();
        require(life.allows(ClaimEvent.Kind.ADJUDICATED));
        return switch (intake.working(asKnown, asKnown(claim, asKnown))) {
            case Working.Review(var reasons) -> new Outcome.NotDecided(reasons);
            case Working.NotCovered(var basis) -> new Outcome.NotDecided(List.of(basis));
            case Working.Ready(var facts, var order) -> {
                if (life.versions() == 0 && usesUnits(asKnown)) {
                    yield new Outcome.NotDecided(List.of(UNITS_NOT_DRAWN));
                }
                var event = adjudication.adjudicate(claim.number(), life, asKnown, facts, order);
                store.append(claim.number(), life.events() + 1, List.of(event), actor, now());
                yield new Outcome.Adjudicated(life.versions(), event.version());
            }
        };
    }

    /** What became known later goes before what eligibility-service had answered when the claim came in. */
    private static CoverageAnswer asKnown(StoredClaim claim, ClaimRequest asKnown) {
        if (asKnown.equals(claim.facts())) {
            return claim.coverage();
        }
        var answered = claim.coverage();
        return new CoverageAnswer(
                answered.evc(),
                answered.answeredAt(),
                answered.outcome(),
                answered.planCode(),
                answered.shareOfCostLeft(),
                answered.coverages().stream()
                        .map(coverage -> asKnown.addedCoverages().stream()
                                .filter(later -> later.id().equals(coverage.id()))
                                .findFirst()
                                .map(later -> later.with(coverage))
                                .orElse(coverage))
                        .toList());
    }

    private static boolean usesUnits(ClaimRequest claim) {
        return claim.lines().stream().anyMatch(line -> line.tar() != null);
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
