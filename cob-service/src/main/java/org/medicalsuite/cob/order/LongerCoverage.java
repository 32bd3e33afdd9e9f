package org.medicalsuite.cob.order;

import java.util.ArrayList;
import org.medicalsuite.kernel.Citation;

/** The plan that has covered the person longer pays first; successive plans within 24 hours count as one. */
record LongerCoverage() implements PrivatePlanRule {
    private static final Citation CITATION = Citation.found("NAIC MDL-120 (2013) §6D(5); SDCL 58-18A-73");

    @Override
    public String name() {
        return "LONGER_COVERAGE";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        var one = ContinuousCoverage.start(a, question.figures());
        var other = ContinuousCoverage.start(b, question.figures());
        if (one == null || other == null) {
            var facts = new ArrayList<MissingFact>(2);
            if (one == null) {
                facts.add(unknownStart(a));
            }
            if (other == null) {
                facts.add(unknownStart(b));
            }
            return missing(facts);
        }
        if (one.equals(other)) {
            return silent("Both plans have covered the patient since " + PlainDate.of(one));
        }
        boolean aLonger = one.isBefore(other);
        return first(
                aLonger ? a : b,
                (aLonger ? a : b).payer() + " has covered the patient since " + PlainDate.of(aLonger ? one : other)
                        + ", " + (aLonger ? b : a).payer() + " only since " + PlainDate.of(aLonger ? other : one));
    }

    private static MissingFact unknownStart(PrivatePlan plan) {
        return new MissingFact(
                plan.id(), "period.from", "Ask since when " + plan.payer() + ", or the group, has covered the patient");
    }
}
