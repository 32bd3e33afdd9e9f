package org.medicalsuite.cob.order;

import org.medicalsuite.cob.order.CobTerms.OptionalRule;
import org.medicalsuite.cob.order.Employment.Status;
import org.medicalsuite.kernel.Citation;

/** COBRA or a state's continuation pays after cover as employee, member, subscriber or retiree, or a dependent of one. */
record ContinuationLast() implements PrivatePlanRule {
    private static final Citation CITATION =
            Citation.found("NAIC MDL-120 (2013) §6D(4); standard clause 'COBRA or state continuation coverage'");

    private static final String NAME = "COBRA_LAST";
    private static final Finding BOTH_CONTINUE = Finding.silent(NAME, "Both plans are continuations", CITATION);
    private static final Finding NEITHER_CONTINUES = Finding.silent(NAME, "Neither plan is a continuation", CITATION);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        boolean aContinues = a.employment().status() == Status.COBRA;
        boolean bContinues = b.employment().status() == Status.COBRA;
        if (aContinues == bContinues) {
            return aContinues ? BOTH_CONTINUE : NEITHER_CONTINUES;
        }
        if (a.cob().withoutRules().contains(OptionalRule.CONTINUATION_LAST)
                || b.cob().withoutRules().contains(OptionalRule.CONTINUATION_LAST)) {
            return silent("One plan lacks this rule, so it is ignored");
        }
        return first(aContinues ? b : a, (aContinues ? a : b).payer() + " is a continuation under COBRA or state law");
    }
}
