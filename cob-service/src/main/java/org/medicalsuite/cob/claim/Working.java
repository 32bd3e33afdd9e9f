package org.medicalsuite.cob.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.CoverageKind;
import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.PayerOrderRequest;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.order.Position;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * What can be done with a claim as its facts stand: pay it, look at it, or nothing. The facts of a claim are what the
 * provider sent and what eligibility-service answered; no clock and no storage is asked.
 */
sealed interface Working {
    /** The facts decide. */
    record Ready(AdjudicationFacts facts, PayerOrder order) implements Working {
        /** Medi-Cal's place in the order of the payers; null where it is not alone in one. */
        @Nullable
        Integer ourPosition() {
            for (var position : order.positions()) {
                for (var coverage : facts.orderQuestion().coverages()) {
                    if (coverage.kind() == CoverageKind.MEDI_CAL
                            && position.standing() == Position.Standing.ALONE
                            && position.coverages().contains(coverage.id())) {
                        return position.number();
                    }
                }
            }
            return null;
        }
    }

    /** A person must look. */
    record Review(List<Basis> reasons) implements Working {}

    /** Nobody covers the person on the day. */
    record NotCovered(Basis basis) implements Working {}

    /** Reads the claim against its coverage. */
    static Working of(
            ClaimRequest claim,
            CoverageAnswer answer,
            AdjudicationFacts.SettledOrder orderSettings,
            AdjudicationFacts.SettledPayment paymentSettings,
            Figures figures) {
        var coverages = merged(claim, answer);
        if (coverages.isEmpty()) {
            return new NotCovered(new Basis(
                    "NO_COVERAGE",
                    "Eligibility answers " + answer.outcome() + " and no coverage is known on the day of service",
                    Citation.knowledge("Medi-Cal manual: eligibility is verified for each date of service")));
        }
        var reasons = new ArrayList<>(FormCodes.unknown(claim));
        coverages.values().stream().filter(CoverageFacts::lacksItsHolder).forEach(it -> reasons.add(missing(it.id())));
        if (!reasons.isEmpty()) {
            return new Review(reasons);
        }
        var facts = new AdjudicationFacts(
                question(claim, List.copyOf(coverages.values())),
                PaymentFacts.of(claim, answer),
                orderSettings,
                paymentSettings);
        var order = facts.order(figures);
        var differs = differs(claim, order, coverages);
        if (differs != null) {
            return new Review(List.of(differs));
        }
        var contradicted = MspCodes.contradicted(claim, order, coverages);
        return contradicted.isEmpty() ? new Ready(facts, order) : new Review(contradicted);
    }

    /** The answer's coverages with what the claim adds to them, and then those that only the claim knows. */
    private static Map<String, CoverageFacts> merged(ClaimRequest claim, CoverageAnswer answer) {
        var added = new HashMap<String, CoverageFacts>();
        claim.addedCoverages().forEach(it -> added.put(it.id(), it));
        var merged = new LinkedHashMap<String, CoverageFacts>();
        for (var known : answer.coverages()) {
            var more = added.get(known.id());
            merged.put(known.id(), more == null ? known : known.with(more));
        }
        claim.addedCoverages().forEach(it -> merged.putIfAbsent(it.id(), it));
        return withAssumedEntitlement(merged, answer);
    }

    /**
     * Why there is Medicare decides its place against a group plan only (42 CFR 411.20): where there is none, the likelier
     * reason will do; where there is one, nobody guesses.
     */
    private static Map<String, CoverageFacts> withAssumedEntitlement(
            Map<String, CoverageFacts> merged, CoverageAnswer answer) {
        var assumed = answer.assumedEntitlement();
        if (assumed == null || merged.values().stream().anyMatch(it -> it.kind() == CoverageKind.GROUP_PLAN)) {
            return merged;
        }
        merged.replaceAll((_, it) -> it.kind() == CoverageKind.MEDICARE ? it.entitled(assumed) : it);
        return merged;
    }

    private static Basis missing(String coverage) {
        return new Basis(
                "COVERAGE_FACT_MISSING",
                "Nobody knows who holds the plan, or why there is Medicare: coverage " + coverage,
                Citation.found("NAIC MDL-120 (2013) §6D; 42 CFR 411.20"));
    }

    private static PayerOrderRequest question(ClaimRequest claim, List<CoverageFacts> coverages) {
        return new PayerOrderRequest(
                claim.cin(),
                claim.serviceFrom(),
                claim.benefit(),
                claim.cause(),
                claim.vaAuthorized(),
                claim.orderText(),
                claim.family(),
                coverages);
    }

    /** Why the order does not let the claim's payers pay as they stand; null where it does. */
    private static @Nullable Basis differs(ClaimRequest claim, PayerOrder order, Map<String, CoverageFacts> coverages) {
        if (order.positions().stream().anyMatch(it -> it.standing() == Position.Standing.UNDETERMINED)) {
            return new Basis(
                    "PAYER_ORDER_UNDETERMINED",
                    "The facts do not order the payers; missing: "
                            + order.missingFacts().stream().map(it -> it.ask()).toList(),
                    Citation.found("NAIC MDL-120 (2013) §6D"));
        }
        var sent = claim.payers().stream().map(ClaimPayer::id).toList();
        if (isIn(order, sent)) {
            return null;
        }
        if (claim.payers().getFirst().method() == MethodName.NON_COMPLYING_PLAN_AHEAD) {
            var ruled = new ArrayList<>(sent);
            Collections.swap(ruled, 0, 1);
            var behind = coverages.get(sent.get(1));
            if (isIn(order, ruled) && behind != null && behind.doesNotComply()) {
                return refuses(sent.getFirst(), behind.id());
            }
        }
        return otherOrder(sent, order);
    }

    private static boolean isIn(PayerOrder order, List<String> payers) {
        int at = 0;
        for (var position : order.positions()) {
            int end = at + position.coverages().size();
            if (end > payers.size() || !payers.subList(at, end).containsAll(position.coverages())) {
                return false;
            }
            at = end;
        }
        return at == payers.size();
    }

    private static Basis refuses(String complying, String nonComplying) {
        return new Basis(
                "NON_COMPLYING_PLAN_REFUSES",
                complying + " has paid ahead of " + nonComplying
                        + ", which does not comply and pays first by the rules; that it refuses to, a person must see",
                Citation.found("NAIC MDL-120 (2013) §9; 760 IAC 1-38.1-19(a)(1)(B)"));
    }

    private static Basis otherOrder(List<String> sent, PayerOrder order) {
        return new Basis(
                "PAYER_ORDER_DIFFERS",
                "The claim names the payers " + sent + "; by the rules they are "
                        + order.positions().stream().map(Position::coverages).toList(),
                order.decidingRule() == null
                        ? Citation.found("NAIC MDL-120 (2013) §6D")
                        : order.decidingRule().citation());
    }
}
