package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.List;

/**
 * Every two of a set of coverages, compared. Pairwise rules are not transitive, so the set is read as a graph: whoever
 * reach each other form a group, and the groups follow one another.
 */
final class PairTable {
    private final List<Coverage> members;
    private final Pairing[][] pairs;

    private PairTable(List<Coverage> members) {
        this.members = members;
        this.pairs = new Pairing[members.size()][members.size()];
    }

    static PairTable of(List<Coverage> members, Question question) {
        var table = new PairTable(members);
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                table.put(i, j, Pairing.of(members.get(i), members.get(j), question));
            }
        }
        return table;
    }

    List<Coverage> members() {
        return members;
    }

    Pairing between(int i, int j) {
        return pairs[i][j];
    }

    void put(int i, int j, Pairing pairing) {
        pairs[i][j] = pairing;
        pairs[j][i] = pairing;
    }

    /** Whether the rules put {@code i} strictly before {@code j}. */
    boolean before(int i, int j) {
        return pairs[i][j].decides() && pairs[i][j].first().equals(members.get(i));
    }

    List<Pairing> all() {
        var list = new ArrayList<Pairing>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                list.add(pairs[i][j]);
            }
        }
        return list;
    }

    /** The groups in their order; a group of more than one is equal, open or a circle. */
    List<List<Integer>> groups() {
        var reach = reach();
        var left = new ArrayList<Integer>();
        for (int i = 0; i < members.size(); i++) {
            left.add(i);
        }
        // Between any two there is a verdict, so whoever reaches more comes earlier, and equals reach the same.
        left.sort((i, j) -> Long.compare(Long.bitCount(reach[j]), Long.bitCount(reach[i])));
        var groups = new ArrayList<List<Integer>>();
        for (int i : left) {
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && reach[last.getFirst()] == reach[i]) {
                last.add(i);
            } else {
                groups.add(new ArrayList<>(List.of(i)));
            }
        }
        return groups;
    }

    /** For each member the set of members that it reaches by going from earlier to later, itself included. */
    private long[] reach() {
        int n = members.size();
        var reach = new long[n];
        for (int i = 0; i < n; i++) {
            reach[i] = 1L << i;
            for (int j = 0; j < n; j++) {
                if (i != j && !before(j, i)) {
                    reach[i] |= 1L << j;
                }
            }
        }
        for (int via = 0; via < n; via++) {
            for (int i = 0; i < n; i++) {
                if ((reach[i] & (1L << via)) != 0) {
                    reach[i] |= reach[via];
                }
            }
        }
        return reach;
    }
}
