package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every two of a set of coverages, compared. Pairwise rules are not transitive, so the set is read as a graph: whoever
 * reach each other form a group, and the groups follow one another.
 */
final class PairTable {
    private final List<Coverage> members;

    /** The first member with each later one, then the second with each later one, and so on. */
    private final Pairing[] pairs;

    /** For each member the set of members that the rules put strictly before it. */
    private final long[] ahead;

    private @Nullable List<List<Integer>> groups;

    private PairTable(List<Coverage> members) {
        this.members = members;
        this.pairs = new Pairing[members.size() * (members.size() - 1) / 2];
        this.ahead = new long[members.size()];
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
        return pairs[at(i, j)];
    }

    private int at(int i, int j) {
        int earlier = Math.min(i, j);
        int later = Math.max(i, j);
        return earlier * (2 * members.size() - earlier - 1) / 2 + later - earlier - 1;
    }

    void put(int i, int j, Pairing pairing) {
        groups = null;
        pairs[at(i, j)] = pairing;
        boolean decides = pairing.decides();
        boolean iFirst = decides && pairing.first().id().equals(members.get(i).id());
        setAhead(i, j, iFirst);
        setAhead(j, i, decides && !iFirst);
    }

    /** Whether the rules put {@code i} strictly before {@code j}. */
    boolean before(int i, int j) {
        return (ahead[j] & 1L << i) != 0;
    }

    private void setAhead(int i, int of, boolean strictly) {
        ahead[of] = strictly ? ahead[of] | 1L << i : ahead[of] & ~(1L << i);
    }

    /** Every two, once. */
    List<Pairing> all() {
        return Arrays.asList(pairs);
    }

    /** The names of a group's coverages. */
    List<String> ids(List<Integer> group) {
        if (group.size() == 1) {
            return List.of(members.get(group.getFirst()).id());
        }
        var ids = new ArrayList<String>(group.size());
        for (int i : group) {
            ids.add(members.get(i).id());
        }
        return List.copyOf(ids);
    }

    /** The groups in their order; a group of more than one is equal, open or a circle. */
    List<List<Integer>> groups() {
        var known = groups;
        if (known == null) {
            known = readOff();
            groups = known;
        }
        return known;
    }

    /** Between any two there is a verdict, so whoever reaches more comes earlier, and equals reach the same. */
    private List<List<Integer>> readOff() {
        var reach = reach();
        var read = new ArrayList<List<Integer>>(reach.length);
        for (int size = reach.length; size > 0; size--) {
            long group = 0;
            for (int i = 0; i < reach.length; i++) {
                if (Long.bitCount(reach[i]) == size) {
                    group |= 1L << i;
                }
            }
            if (group != 0) {
                read.add(membersOf(group));
            }
        }
        return read;
    }

    private static List<Integer> membersOf(long group) {
        int first = Long.numberOfTrailingZeros(group);
        if (Long.bitCount(group) == 1) {
            return List.of(first);
        }
        var list = new ArrayList<Integer>(Long.bitCount(group));
        for (long rest = group; rest != 0; rest &= rest - 1) {
            list.add(Long.numberOfTrailingZeros(rest));
        }
        return list;
    }

    /** For each member the set of members that it reaches by going from earlier to later, itself included. */
    private long[] reach() {
        int n = members.size();
        var reach = new long[n];
        long all = -1L >>> (Long.SIZE - n);
        for (int i = 0; i < n; i++) {
            reach[i] = all & ~ahead[i];
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
