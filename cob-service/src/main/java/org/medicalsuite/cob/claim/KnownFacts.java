package org.medicalsuite.cob.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medicalsuite.cob.CoverageFacts;

/** A claim's facts and its coverage as they are known now: what was learnt later goes before what was answered then. */
record KnownFacts(ClaimRequest claim, CoverageAnswer coverage) {
    /** A stored claim with what became known of it; as it was sent and answered where nothing did. */
    static KnownFacts of(StoredClaim stored, ClaimRequest latest) {
        if (latest.equals(stored.facts())) {
            return new KnownFacts(latest, stored.coverage());
        }
        return new KnownFacts(
                latest,
                stored.coverage()
                        .with(stored.coverage().coverages().stream()
                                .map(answered -> latest.addedCoverages().stream()
                                        .filter(later -> later.id().equals(answered.id()))
                                        .findFirst()
                                        .map(later -> later.kind() == answered.kind() ? later.with(answered) : later)
                                        .orElse(answered))
                                .toList()));
    }

    /**
     * A claim without those payers whose coverage is known to have ended before the service or begun after it. A payer
     * that has paid all the same stays, and a person must look.
     */
    static ClaimRequest withoutEnded(ClaimRequest claim) {
        var ended = ended(claim);
        if (ended.isEmpty()) {
            return claim;
        }
        var payers = claim.payers().stream()
                .filter(payer -> !ended.contains(payer.id()))
                .toList();
        if (payers.isEmpty()) {
            return claim;
        }
        var lines = claim.lines().stream()
                .map(line -> line.with(line.terms().stream()
                        .filter(terms -> !ended.contains(terms.payer()))
                        .toList()))
                .toList();
        return new ClaimCorrection(null, payers, lines).applied(claim);
    }

    private static Set<String> ended(ClaimRequest claim) {
        var ended = new HashSet<String>();
        for (var coverage : claim.addedCoverages()) {
            if (coverage.period() != null
                    && !coverage.period().span("coverages.period").covers(claim.serviceFrom())
                    && !hasPaid(coverage.id(), claim)) {
                ended.add(coverage.id());
            }
        }
        return ended;
    }

    private static boolean hasPaid(String payer, ClaimRequest claim) {
        return claim.lines().stream()
                .flatMap(line -> line.terms().stream())
                .anyMatch(terms -> terms.payer().equals(payer)
                        && terms.remitted() != null
                        && terms.remitted().paid().isPositive());
    }

    /** The claim's own coverages with those that are known better now in their places, and new ones behind them. */
    static List<CoverageFacts> merged(List<CoverageFacts> earlier, List<CoverageFacts> later) {
        var merged = new ArrayList<CoverageFacts>();
        for (var before : earlier) {
            if (later.stream().noneMatch(it -> it.id().equals(before.id()))) {
                merged.add(before);
            }
        }
        for (var now : later) {
            merged.add(earlier.stream()
                    .filter(it -> it.id().equals(now.id()) && it.kind() == now.kind())
                    .findFirst()
                    .map(now::with)
                    .orElse(now));
        }
        return List.copyOf(merged);
    }
}
