package org.medicalsuite.cob.order;

import java.util.List;
import org.medicalsuite.cob.order.Comparison.Verdict;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Breaks any other circle of private plans: as the earlier rules do not order the set, the next of the sequence does,
 * the length of coverage, and after it equal shares.
 */
final class LongerCoverageBreaksCircle {
    private static final String NAME = "LONGER_COVERAGE_BREAKS_CIRCLE";
    private static final Citation CITATION = Citation.uncertain(
            "NAIC MDL-120 (2013) §6D(5)-(6), read for a set that the earlier rules leave in a circle; the text is silent");
    private static final LongerCoverage LENGTH = new LongerCoverage();

    private LongerCoverageBreaksCircle() {}

    static void settle(PairTable table, Question question) {
        for (var group : table.groups()) {
            if (isCircle(table, group)) {
                reorder(table, group, question);
            }
        }
    }

    private static boolean isCircle(PairTable table, List<Integer> group) {
        boolean strict = false;
        for (int i : group) {
            for (int j : group) {
                if (i < j && table.between(i, j).verdict() == Verdict.UNDETERMINED) {
                    return false;
                }
                strict |= i < j && table.between(i, j).decides();
            }
        }
        return strict && group.stream().allMatch(i -> table.members().get(i) instanceof PrivatePlan);
    }

    private static void reorder(PairTable table, List<Integer> group, Question question) {
        for (int i : group) {
            for (int j : group) {
                if (i < j
                        && table.members().get(i) instanceof PrivatePlan a
                        && table.members().get(j) instanceof PrivatePlan b) {
                    table.put(i, j, byLength(table.between(i, j), LENGTH.order(a, b, question)));
                }
            }
        }
    }

    private static Pairing byLength(Pairing was, Finding finding) {
        return switch (finding) {
            case Finding.First(var winner, var basis) ->
                was.overruled(winner, named("in a circle, and " + basis.because()));
            case Finding.Missing(var facts, var _) ->
                was.overruled(Verdict.UNDETERMINED, named("in a circle, and a start of coverage is missing"), facts);
            case Finding.Silent _, Finding.Equal _, Finding.NotConcerned _ ->
                was.overruled(Verdict.EQUAL_SHARES, named("in a circle, and both began on the same day"), List.of());
        };
    }

    private static Basis named(String because) {
        return new Basis(NAME, "The rules run " + because, CITATION);
    }
}
