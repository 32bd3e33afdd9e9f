package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medicalsuite.cob.order.Comparison.Verdict;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * What stands between two coverages.
 *
 * @param rank place of the deciding rule in the chain; rules that break a circle come before all
 * @param tried rules that concern the two and did not decide
 */
record Pairing(
        Coverage first,
        Coverage second,
        Verdict verdict,
        Basis basis,
        int rank,
        List<MissingFact> missing,
        List<Basis> tried) {
    static final int BREAKS_CIRCLE = -1;

    private static final Citation NO_RULE =
            Citation.uncertain("No statute or model rule known to this service orders two payers of these kinds");

    /** Tries the rules in their order; the first that decides or lacks a fact has the word. */
    static Pairing of(Coverage a, Coverage b, Question question) {
        List<Basis> tried = List.of();
        var chain = RuleChain.concerning(a, b, question.text());
        int rank = chain.firstRank();
        for (int i = 0; i < chain.rules().size(); i++, rank++) {
            switch (chain.rules().get(i).compare(a, b, question)) {
                case Finding.NotConcerned _ -> {}
                case Finding.Silent(var basis) -> tried = with(tried, basis);
                case Finding.First(var winner, var basis) -> {
                    var loser = winner.id().equals(a.id()) ? b : a;
                    return new Pairing(
                            winner,
                            loser,
                            Verdict.FIRST_PAYS_BEFORE_SECOND,
                            basis,
                            rank,
                            List.of(),
                            Collections.unmodifiableList(tried));
                }
                case Finding.Equal(var basis) -> {
                    return new Pairing(
                            a, b, Verdict.EQUAL_SHARES, basis, rank, List.of(), Collections.unmodifiableList(tried));
                }
                case Finding.Missing(var facts, var basis) -> {
                    return new Pairing(
                            a, b, Verdict.UNDETERMINED, basis, rank, facts, Collections.unmodifiableList(tried));
                }
            }
        }
        return new Pairing(
                a,
                b,
                Verdict.UNDETERMINED,
                new Basis("NO_RULE", "No rule orders " + a.payer() + " and " + b.payer(), NO_RULE),
                rank,
                List.of(new MissingFact(
                        null,
                        "coverages",
                        "Ask both payers which of them accepts the claim, or whether one is listed twice")),
                Collections.unmodifiableList(tried));
    }

    /** The same two coverages, decided otherwise by a rule that breaks a circle. */
    Pairing overruled(Coverage winner, Basis by) {
        var loser = winner.id().equals(first.id()) ? second : first;
        return new Pairing(
                winner, loser, Verdict.FIRST_PAYS_BEFORE_SECOND, by, BREAKS_CIRCLE, List.of(), triedAndThis());
    }

    /** The same two coverages, left equal or open by a rule that breaks a circle. */
    Pairing overruled(Verdict other, Basis by, List<MissingFact> facts) {
        return new Pairing(first, second, other, by, BREAKS_CIRCLE, facts, triedAndThis());
    }

    /** Most pairs are decided by the first rule that concerns them, so a list is made for the others only. */
    private static List<Basis> with(List<Basis> tried, Basis one) {
        var list = tried.isEmpty() ? new ArrayList<Basis>(4) : tried;
        list.add(one);
        return list;
    }

    boolean decides() {
        return verdict == Verdict.FIRST_PAYS_BEFORE_SECOND;
    }

    Comparison comparison() {
        return new Comparison(first.id(), second.id(), verdict, basis, tried);
    }

    private List<Basis> triedAndThis() {
        var all = new ArrayList<>(tried);
        all.add(basis);
        return List.copyOf(all);
    }
}
