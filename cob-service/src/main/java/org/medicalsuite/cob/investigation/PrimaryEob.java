package org.medicalsuite.cob.investigation;

import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.claim.ClaimRequest;

/** Whether the explanations of benefits of all payers before Medi-Cal are with a claim. */
final class PrimaryEob {
    private PrimaryEob() {}

    /** Each line must say what each earlier payer's remittance said. */
    static boolean isWith(ClaimRequest claim) {
        var others = claim.payers().stream()
                .filter(payer ->
                        payer.method() != MethodName.MEDI_CAL && payer.method() != MethodName.MEDICARE_CROSSOVER)
                .map(payer -> payer.id())
                .toList();
        return !others.isEmpty()
                && claim.lines().stream()
                        .flatMap(line -> line.terms().stream())
                        .filter(terms -> others.contains(terms.payer()))
                        .allMatch(terms -> terms.remitted() != null);
    }
}
