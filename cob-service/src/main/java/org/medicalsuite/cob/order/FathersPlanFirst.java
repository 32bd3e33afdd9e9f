package org.medicalsuite.cob.order;

import org.medicalsuite.cob.order.CobTerms.Provision;
import org.medicalsuite.kernel.Citation;

/**
 * The wording before 2005 and in California: where one plan has the rule of the father's plan and not the birthday rule,
 * and the plans therefore disagree, the plan without the birthday rule decides.
 */
record FathersPlanFirst() implements ChildRule {
    private static final Citation CITATION = Citation.found("28 CCR 1300.67.13(b); the NAIC wording before 2005");

    @Override
    public String name() {
        return "GENDER_RULE_OTHER_PLAN";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding orderForChild(PrivatePlan a, PrivatePlan b, Question question) {
        boolean none = a.cob().provision() != Provision.GENDER_RULE && b.cob().provision() != Provision.GENDER_RULE;
        if (none || question.family().parents() != Family.Parents.TOGETHER) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        boolean aFather = a.subscriber().relation() == Relation.FATHER;
        boolean bFather = b.subscriber().relation() == Relation.FATHER;
        if (aFather == bFather) {
            return silent("The rule of the father's plan does not tell these two plans apart");
        }
        var fathers = aFather ? a : b;
        return first(
                fathers,
                "A plan without the birthday rule decides, and puts the father's plan first: " + fathers.payer());
    }
}
