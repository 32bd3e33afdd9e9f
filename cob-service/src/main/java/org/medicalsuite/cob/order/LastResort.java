package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * A payer that a statute puts behind every other payer that is not named later still.
 *
 * @param last the payer that pays last
 * @param basis the same whoever pays before it
 */
record LastResort(OtherPayer.Kind last, Basis basis) implements OrderRule {
    /** Tried first: nothing pays after the Indian Health Service. */
    static final LastResort INDIAN_HEALTH_SERVICE = new LastResort(
            OtherPayer.Kind.INDIAN_HEALTH_SERVICE,
            new Basis(
                    "IHS_LAST",
                    "The Indian Health Service pays after every other payer, Medi-Cal included",
                    Citation.knowledge("42 CFR 136.61")));

    static final LastResort REGIONAL_CENTER = new LastResort(
            OtherPayer.Kind.REGIONAL_CENTER,
            new Basis(
                    "REGIONAL_CENTER_LAST",
                    "A Regional Center pays only what no other source, Medi-Cal included, pays",
                    Citation.knowledge("W&I 4659")));

    static final LastResort MEDI_CAL = new LastResort(
            OtherPayer.Kind.MEDI_CAL,
            new Basis(
                    "PAYER_OF_LAST_RESORT",
                    "Medi-Cal is the payer of last resort",
                    Citation.found("W&I 14124.90; 42 USC 1396a(a)(25); 22 CCR 51005(a)")));

    @Override
    public String name() {
        return basis.rule();
    }

    @Override
    public Citation citation() {
        return basis.citation();
    }

    @Override
    public Finding compare(Coverage a, Coverage b, Question question) {
        boolean aLast = isLast(a);
        if (aLast == isLast(b)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        return new Finding.First(aLast ? b : a, basis);
    }

    private boolean isLast(Coverage coverage) {
        return coverage instanceof OtherPayer other && other.kind() == last;
    }
}
