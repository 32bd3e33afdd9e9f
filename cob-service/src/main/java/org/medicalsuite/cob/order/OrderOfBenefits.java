package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Comparison.Verdict;
import org.medicalsuite.cob.order.Position.Standing;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Orders a set of coverages: sets aside what takes no part, compares every two, breaks circles, and reads the order off.
 * The order of the coverages in the question does not matter.
 */
public final class OrderOfBenefits {
    private static final Comparator<Coverage> BY_ID = (a, b) -> a.id().compareTo(b.id());

    private static final Basis ONLY_ONE = new Basis(
            "ONLY_COVERAGE",
            "No other coverage takes part, so there is nothing to coordinate",
            Citation.found("NAIC MDL-120 (2013) §6: coordination needs two plans"));

    private OrderOfBenefits() {}

    /** Decides, or says which facts are missing. */
    public static PayerOrder of(Question question) {
        var setAside = new ArrayList<SetAside>();
        var members = members(question, setAside);
        var table = PairTable.of(members, question);
        MedicareBetween.settle(table);
        LongerCoverageBreaksCircle.settle(table, question);
        var pairs = table.all();
        var positions = positions(table);
        boolean open = undetermined(positions);
        return new PayerOrder(
                question.date(),
                question.text(),
                Classification.of(question, members.size(), open),
                headline(pairs),
                positions,
                comparisons(pairs),
                setAside,
                open ? missing(pairs) : List.of());
    }

    private static List<Coverage> members(Question question, List<SetAside> setAside) {
        var coverages = new ArrayList<Coverage>(question.coverages());
        coverages.sort(BY_ID);
        var concerned = new ArrayList<Coverage>(coverages.size());
        for (var coverage : coverages) {
            var reason = Screening.reason(coverage, question);
            if (reason == null) {
                concerned.add(coverage);
            } else {
                setAside.add(new SetAside(coverage.id(), reason));
            }
        }
        if (concerned.size() < 2) {
            return concerned;
        }
        var apart = new ArrayList<Coverage>(0);
        for (var coverage : concerned) {
            if (sharesNothing(coverage, concerned)) {
                setAside.add(Screening.noCommonBenefit(coverage));
                apart.add(coverage);
            }
        }
        if (!apart.isEmpty()) {
            concerned.removeAll(apart);
        }
        return concerned;
    }

    private static boolean sharesNothing(Coverage one, List<Coverage> all) {
        if (one.benefits().isEmpty()) {
            return false;
        }
        for (var other : all) {
            if (one.sharesABenefitWith(other) && !other.id().equals(one.id())) {
                return false;
            }
        }
        return true;
    }

    private static List<Position> positions(PairTable table) {
        var groups = table.groups();
        var positions = new Position[groups.size()];
        for (int at = 0; at < positions.length; at++) {
            var group = groups.get(at);
            positions[at] = new Position(at + 1, standing(table, group), table.ids(group), basis(table, groups, at));
        }
        return List.of(positions);
    }

    private static boolean undetermined(List<Position> positions) {
        for (var position : positions) {
            if (position.standing() == Standing.UNDETERMINED) {
                return true;
            }
        }
        return false;
    }

    private static Standing standing(PairTable table, List<Integer> group) {
        if (group.size() == 1) {
            return Standing.ALONE;
        }
        boolean equal = true;
        for (int i : group) {
            for (int j : group) {
                equal &= i == j || table.between(i, j).verdict() == Verdict.EQUAL_SHARES;
            }
        }
        return equal ? Standing.EQUAL_SHARES : Standing.UNDETERMINED;
    }

    private static Basis basis(PairTable table, List<List<Integer>> groups, int at) {
        var group = groups.get(at);
        if (group.size() > 1) {
            return open(table, group);
        }
        if (groups.size() == 1) {
            return ONLY_ONE;
        }
        int neighbour = at == 0 ? groups.get(1).getFirst() : groups.get(at - 1).getFirst();
        return table.between(group.getFirst(), neighbour).basis();
    }

    /** Why a group stays together: a missing fact before an equality. */
    private static Basis open(PairTable table, List<Integer> group) {
        var basis = table.between(group.get(0), group.get(1)).basis();
        for (int i : group) {
            for (int j : group) {
                if (i < j && table.between(i, j).verdict() == Verdict.UNDETERMINED) {
                    return table.between(i, j).basis();
                }
            }
        }
        return basis;
    }

    /** The rule that is tried first of all that decided; rules that break a circle come before all. */
    private static @Nullable Basis headline(List<Pairing> pairs) {
        Pairing first = null;
        for (var pair : pairs) {
            if (pair.verdict() != Verdict.UNDETERMINED && (first == null || pair.rank() < first.rank())) {
                first = pair;
            }
        }
        return first == null ? null : first.basis();
    }

    private static List<Comparison> comparisons(List<Pairing> pairs) {
        var comparisons = new Comparison[pairs.size()];
        for (int at = 0; at < comparisons.length; at++) {
            comparisons[at] = pairs.get(at).comparison();
        }
        return List.of(comparisons);
    }

    private static List<MissingFact> missing(List<Pairing> pairs) {
        var facts = new LinkedHashSet<MissingFact>();
        for (var pair : pairs) {
            facts.addAll(pair.missing());
        }
        return List.copyOf(facts);
    }
}
