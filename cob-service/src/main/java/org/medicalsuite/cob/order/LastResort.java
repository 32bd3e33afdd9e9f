package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * A payer that a statute puts behind every other payer that is not named later still.
 *
 * @param last the payer that pays last
 */
record LastResort(String name, OtherPayer.Kind last, String sentence, Citation citation) implements OrderRule {
    /** Tried first: nothing pays after the Indian Health Service. */
    static final LastResort INDIAN_HEALTH_SERVICE = new LastResort(
            "IHS_LAST",
            OtherPayer.Kind.INDIAN_HEALTH_SERVICE,
            "The Indian Health Service pays after every other payer, Medi-Cal included",
            new Citation("42 CFR 136.61", Mark.KNOWLEDGE));

    static final LastResort REGIONAL_CENTER = new LastResort(
            "REGIONAL_CENTER_LAST",
            OtherPayer.Kind.REGIONAL_CENTER,
            "A Regional Center pays only what no other source, Medi-Cal included, pays",
            new Citation("W&I 4659", Mark.KNOWLEDGE));

    static final LastResort MEDI_CAL = new LastResort(
            "PAYER_OF_LAST_RESORT",
            OtherPayer.Kind.MEDI_CAL,
            "Medi-Cal is the payer of last resort",
            new Citation("W&I 14124.90; 42 USC 1396a(a)(25); 22 CCR 51005(a)", Mark.FOUND));

    @Override
    public Finding compare(Coverage a, Coverage b, Question question) {
        boolean aLast = isLast(a);
        if (aLast == isLast(b)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        return first(aLast ? b : a, sentence);
    }

    private boolean isLast(Coverage coverage) {
        return coverage instanceof OtherPayer other && other.kind() == last;
    }
}
