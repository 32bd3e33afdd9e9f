package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.order.CobTerms.OptionalRule;
import org.medicalsuite.cob.order.Employment.Status;
import org.medicalsuite.kernel.Citation;

/** A plan by active work pays before one that covers a retired or laid-off person, for that person and dependents. */
record ActiveBeforeRetired(Citation citation) implements PrivatePlanRule {
    static final ActiveBeforeRetired NAIC =
            new ActiveBeforeRetired(Citation.found("NAIC MDL-120 (2013) §6D(3); SDCL 58-18A-71"));
    static final ActiveBeforeRetired CALIFORNIA =
            new ActiveBeforeRetired(Citation.knowledge("28 CCR 1300.67.13(b); 10 CCR 2232.56(d)"));

    @Override
    public String name() {
        return "ACTIVE_BEFORE_RETIRED";
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        if (a.market() != PrivatePlan.Market.GROUP || b.market() != PrivatePlan.Market.GROUP) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        var one = a.employment().status();
        var other = b.employment().status();
        if (one == null || other == null) {
            return missing(unknownStatus(a, b));
        }
        boolean aFirst = one == Status.ACTIVE && past(other);
        boolean bFirst = other == Status.ACTIVE && past(one);
        if (!aFirst && !bFirst) {
            return silent("Not one plan by active work and one of a retired or laid-off person");
        }
        if (a.cob().withoutRules().contains(OptionalRule.ACTIVE_BEFORE_RETIRED)
                || b.cob().withoutRules().contains(OptionalRule.ACTIVE_BEFORE_RETIRED)) {
            return silent("One plan lacks this rule, so it is ignored");
        }
        var active = aFirst ? a : b;
        var retired = aFirst ? b : a;
        return first(
                active,
                active.payer() + " rests on active work, " + retired.payer() + " on work that has ended: "
                        + retired.employment().status());
    }

    private static boolean past(Status status) {
        return status == Status.RETIRED || status == Status.LAID_OFF;
    }

    static List<MissingFact> unknownStatus(PrivatePlan a, PrivatePlan b) {
        var facts = new ArrayList<MissingFact>(2);
        for (var plan : List.of(a, b)) {
            if (plan.employment().status() == null) {
                facts.add(new MissingFact(
                        plan.id(),
                        "employment.status",
                        "Ask whether " + plan.payer() + " rests on active work, retirement or a continuation"));
            }
        }
        return facts;
    }
}
