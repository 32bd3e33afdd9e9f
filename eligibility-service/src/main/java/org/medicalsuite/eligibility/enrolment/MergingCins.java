package org.medicalsuite.eligibility.enrolment;

import java.util.BitSet;
import org.medicalsuite.kernel.Cin;

/**
 * The CINs that a file merges, as far as it was read: from there on whoever has one of them depends on the merge. One bit
 * for each CIN that there can be, 32 MB at most, however many a file merges; nothing where it merges none.
 */
final class MergingCins {
    private static final int LETTERS = 26;

    private final BitSet cins = new BitSet();

    /** Whether the member merges records or has a CIN that was merged before it in the file. */
    boolean concern(MemberIdentity member) {
        if (member.cin().isEmpty()) {
            return false;
        }
        int own = index(member.cin().get());
        if (!member.priorCins().isEmpty()) {
            cins.set(own);
            member.priorCins().forEach(prior -> cins.set(index(prior)));
        }
        return cins.get(own);
    }

    boolean isEmpty() {
        return cins.isEmpty();
    }

    private static int index(Cin cin) {
        return Integer.parseInt(cin.value(), 1, 8, 10) * LETTERS + cin.value().charAt(8) - 'A';
    }
}
