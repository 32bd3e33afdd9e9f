package org.medicalsuite.cob.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimBehind;
import org.medicalsuite.cob.claim.Reprocessing;
import org.medicalsuite.cob.claim.StoredClaim;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.recovery.PaymentDifference;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** Works paid claims out anew when primacy turns out otherwise, and opens the offsets for what was paid too much. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PrimacyCorrections {
    private final Reprocessing reprocessing;
    private final ClaimBehind behind;
    private final StoredCorrections corrections;
    private final Offsets offsets;
    private final Clock clock;

    public PrimacyCorrections(
            Reprocessing reprocessing,
            ClaimBehind behind,
            StoredCorrections corrections,
            Offsets offsets,
            Clock clock) {
        this.reprocessing = reprocessing;
        this.behind = behind;
        this.corrections = corrections;
        this.offsets = offsets;
        this.clock = clock;
    }

    /** An answer, and whose claim it is about. */
    record Corrected(PrimacyCorrectionAnswer answer, Cin person) {}

    /** Recomputes the claim; where the facts do not decide, nothing is changed. */
    Corrected correct(Caller caller, PrimacyCorrectionRequest request) {
        var claim = reprocessing.held(caller, request.claimNumber());
        if (!(claim.life().state() instanceof ClaimState.Adjudicated)) {
            throw new Refusal(
                    ProblemType.CONFLICT, "Only a claim that was worked out can be corrected; read the claim's state");
        }
        var asKnown = reprocessing.corrected(claim, request.correction());
        var outcome = reprocessing.workOutAnew(claim, asKnown, caller.subject());
        return switch (outcome) {
            case Reprocessing.Outcome.Adjudicated(var before, var after) -> {
                reprocessing.keep(claim, asKnown, "PRIMACY_CORRECTION");
                yield new Corrected(
                        recomputed(caller, claim, request, before, after),
                        claim.facts().cin());
            }
            case Reprocessing.Outcome.UnitsAwaited _ ->
                throw new IllegalStateException("A claim that was worked out has its units already");
            case Reprocessing.Outcome.NotDecided(var reasons) ->
                new Corrected(
                        PrimacyCorrectionAnswer.notDecided(claim.number(), reasons),
                        claim.facts().cin());
        };
    }

    /** The correction as it stands now, with what has been withdrawn since. */
    Corrected read(Caller caller, UUID id) {
        var claim = reprocessing.held(caller, behind.of(ClaimBehind.Thing.PRIMACY_CORRECTION, id, caller));
        var stored = corrections.find(id);
        return new Corrected(
                answer(stored, corrections.differences(id)), claim.facts().cin());
    }

    private PrimacyCorrectionAnswer recomputed(
            Caller caller, StoredClaim claim, PrimacyCorrectionRequest request, int before, int after) {
        var stored = new StoredCorrections.Row(UUID.randomUUID(), claim.number(), before, after);
        var differences = corrections.compared(stored);
        corrections.insert(stored, request.reason(), differences, caller.subject(), clock.instant());
        var provider = claim.facts().billingProvider();
        for (var difference : differences) {
            if (difference.withdraw().isPositive()) {
                offsets.overpaid(provider, difference.payer(), claim.number(), after, difference.withdraw());
            } else if (difference.payMore().isPositive()) {
                offsets.settle(provider, difference.payer(), claim.number(), after, difference.payMore());
            }
        }
        return answer(stored, differences);
    }

    private PrimacyCorrectionAnswer answer(StoredCorrections.Row stored, List<PaymentDifference> differences) {
        var trail = offsets.trail(stored.claim(), stored.after());
        return new PrimacyCorrectionAnswer(
                PrimacyCorrectionAnswer.Outcome.RECOMPUTED,
                stored.claim(),
                stored.id(),
                stored.before(),
                stored.after(),
                offsets.stillOpen(stored.claim(), stored.after()),
                toPayNow(stored, differences, trail),
                differences,
                trail,
                List.of());
    }

    /** What payers have paid too little, less what was settled against what they still had to withdraw. */
    private static Money toPayNow(
            StoredCorrections.Row stored, List<PaymentDifference> differences, List<Offsets.Entry> trail) {
        var more =
                Money.sum(differences.stream().map(PaymentDifference::payMore).toList());
        var settled = Money.sum(trail.stream()
                .filter(entry -> entry.kind() == Offsets.Kind.SETTLED
                        && entry.claimNumber().equals(stored.claim())
                        && entry.version() == stored.after())
                .map(Offsets.Entry::amount)
                .toList());
        return more.minus(settled);
    }
}
