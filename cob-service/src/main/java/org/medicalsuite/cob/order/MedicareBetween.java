package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Breaks circles through Medicare. Where Medicare pays after one plan and before another, and the plans' own rules would
 * put the second before the first, the plans change places: Medicare's place is federal law.
 */
final class MedicareBetween {
    private static final Citation INVERSION =
            Citation.found("NAIC MDL-120 (2013) §6D(1)(b); SDCL 58-18A-69; 42 USC 1395y(b)");
    private static final Citation FEDERAL = Citation.found(
            "42 CFR 411.32(a): Medicare stays secondary whatever state law" + " or the plan says; 42 USC 1395y(b)");

    private MedicareBetween() {}

    static void settle(PairTable table) {
        for (int m = 0; m < table.members().size(); m++) {
            if (table.members().get(m) instanceof Medicare medicare) {
                settleAround(table, m, medicare);
            }
        }
    }

    private static void settleAround(PairTable table, int m, Medicare medicare) {
        for (int i = 0; i < table.members().size(); i++) {
            for (int j = 0; j < table.members().size(); j++) {
                if (i != j && i != m && j != m && contradicts(table, i, m, j)) {
                    table.put(
                            i,
                            j,
                            table.between(i, j)
                                    .overruled(
                                            table.members().get(i),
                                            basis(
                                                    table.between(i, j),
                                                    table.members().get(i),
                                                    medicare,
                                                    table.members().get(j))));
                }
            }
        }
    }

    private static boolean contradicts(PairTable table, int earlier, int medicare, int later) {
        return table.members().get(earlier) instanceof PrivatePlan
                && table.members().get(later) instanceof PrivatePlan
                && table.before(earlier, medicare)
                && table.before(medicare, later)
                && !table.before(earlier, later);
    }

    private static Basis basis(Pairing was, Coverage earlier, Medicare medicare, Coverage later) {
        var because = earlier.payer() + " pays before " + medicare.payer() + " and " + medicare.payer() + " before "
                + later.payer() + ", so " + earlier.payer() + " pays before " + later.payer();
        return was.basis().rule().equals(NonDependentFirst.NAME)
                ? new Basis("MEDICARE_INVERSION", because, INVERSION)
                : new Basis("MEDICARE_PLACE_IS_FEDERAL_LAW", because, FEDERAL);
    }
}
