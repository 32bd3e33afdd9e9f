package org.medicalsuite.tar.need;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Medi-Cal's limits do not apply to what Medicare covers. */
record MedicareCrossover() implements NeedRule {
    private static final Citation LAW = Citation.found("22 CCR 51303(b)");

    @Override
    public Finding consider(Inquiry inquiry, ServiceRow row) {
        return inquiry.coverage() == Coverage.MEDICARE_AND_MEDI_CAL && inquiry.medicareCovers()
                ? new Finding.NotNeeded(basis("crossover service: Medicare covers it"))
                : new Finding.Silent(basis("no crossover service"));
    }

    private static Basis basis(String because) {
        return new Basis("MEDICARE_CROSSOVER", because, LAW);
    }
}
