package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
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
        var positions = positions(table);
        return new PayerOrder(
                question.date(),
                question.text(),
                Classification.of(question, members.size(), positions),
                headline(table),
                positions,
                table.all().stream().map(Pairing::comparison).toList(),
                setAside,
                missing(table, positions));
    }

    private static List<Coverage> members(Question question, List<SetAside> setAside) {
        var members = new ArrayList<Coverage>();
        question.coverages().stream().sorted(Comparator.comparing(Coverage::id)).forEach(coverage -> {
            var reason = Screening.reason(coverage, question);
            if (reason == null) {
                members.add(coverage);
            } else {
                setAside.add(new SetAside(coverage.id(), reason));
            }
        });
        var alone = members.stream()
                .filter(one -> members.size() > 1
                        && members.stream().noneMatch(other -> !other.equals(one) && one.sharesABenefitWith(other)))
                .collect(Collectors.toSet());
        alone.stream()
                .sorted(Comparator.comparing(Coverage::id))
                .map(Screening::noCommonBenefit)
                .forEach(setAside::add);
        members.removeAll(alone);
        return members;
    }

    private static List<Position> positions(PairTable table) {
        var groups = table.groups();
        var positions = new ArrayList<Position>(groups.size());
        for (int at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            var ids = group.stream().map(i -> table.members().get(i).id()).toList();
            positions.add(new Position(at + 1, standing(table, group), ids, basis(table, groups, at)));
        }
        return positions;
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

    private static @Nullable Basis headline(PairTable table) {
        return table.all().stream()
                .filter(pairing -> pairing.verdict() != Verdict.UNDETERMINED)
                .min(Comparator.comparingInt(Pairing::rank))
                .map(Pairing::basis)
                .orElse(null);
    }

    private static List<MissingFact> missing(PairTable table, List<Position> positions) {
        if (positions.stream().noneMatch(position -> position.standing() == Standing.UNDETERMINED)) {
            return List.of();
        }
        return table.all().stream()
                .flatMap(pairing -> pairing.missing().stream())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }
}
