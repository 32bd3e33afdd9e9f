package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.order.Family.Parents;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Birthday rule: the plan of the parent whose birthday comes earlier in the calendar year pays first, the year of birth
 * left aside. It holds for parents who live together and where a decree makes both responsible or leaves custody joint.
 *
 * @param jointCustody whether the order text extends the rule to decrees of joint custody
 */
record EarlierBirthday(boolean jointCustody, Citation citation) implements ChildRule {
    static final EarlierBirthday NAIC = new EarlierBirthday(
            true,
            Citation.found("NAIC MDL-120 (2013) §6D(2)(a), (b)(ii)-(iii), (c); Utah R590-131-6; 760 IAC 1-38.1-14"));
    static final EarlierBirthday CALIFORNIA =
            new EarlierBirthday(false, Citation.knowledge("28 CCR 1300.67.13(b); 10 CCR 2232.56(d)"));

    @Override
    public String name() {
        return "BIRTHDAY";
    }

    @Override
    public Finding orderForChild(PrivatePlan a, PrivatePlan b, Question question) {
        var family = question.family();
        if (family.parents() == null) {
            return missingParents();
        }
        boolean shared = ChildRule.sharedByDecree(family)
                && (jointCustody || family.decreed(Decree.Ruling.BOTH_PARENTS_RESPONSIBLE));
        if (family.parents() == Parents.APART && !shared) {
            return silent("The parents live apart and no decree makes both responsible");
        }
        var one = birthday(a);
        var other = birthday(b);
        if (one == null || other == null) {
            var facts = new ArrayList<MissingFact>(2);
            ask(facts, a, one);
            ask(facts, b, other);
            return missing(facts);
        }
        int earlier = one.compareTo(other);
        if (earlier == 0) {
            return sameBirthday(a, b, question);
        }
        return earlier < 0 ? decided(a, one, b, other) : decided(b, other, a, one);
    }

    private Finding decided(PrivatePlan first, MonthDay earlier, PrivatePlan second, MonthDay later) {
        return first(
                first,
                first.payer() + " is held by " + first.subscriber().relation().words() + ", born on "
                        + PlainDate.of(earlier) + "; " + second.payer() + " is held by "
                        + second.subscriber().relation().words() + ", born on " + PlainDate.of(later)
                        + "; the earlier birthday in the year pays first");
    }

    private static @Nullable LocalDate parentCoveredSince(PrivatePlan plan, Question question) {
        var since = plan.subscriber().coveredSince();
        return since == null ? ContinuousCoverage.start(plan, question.figures()) : since;
    }

    private Finding sameBirthday(PrivatePlan a, PrivatePlan b, Question question) {
        var one = parentCoveredSince(a, question);
        var other = parentCoveredSince(b, question);
        if (one == null || other == null) {
            return missing(new MissingFact(
                    (one == null ? a : b).id(),
                    "subscriber.coveredSince",
                    "Ask since when the plan has covered the parent"));
        }
        if (one.equals(other)) {
            return silent("Both parents share a birthday and have been covered since " + PlainDate.of(one));
        }
        var longer = one.isBefore(other) ? a : b;
        return new Finding.First(
                longer,
                new Basis(
                        "SAME_BIRTHDAY_LONGER_COVERAGE",
                        "Both parents share a birthday; " + longer.payer() + " has covered its parent longer",
                        citation));
    }

    static @Nullable MonthDay birthday(PrivatePlan plan) {
        var born = plan.subscriber().birthDate();
        return born == null ? null : MonthDay.from(born);
    }

    private static void ask(ArrayList<MissingFact> facts, PrivatePlan plan, @Nullable MonthDay known) {
        if (known == null) {
            facts.add(new MissingFact(
                    plan.id(), "subscriber.birthDate", "Ask on which day the holder of " + plan.payer() + " was born"));
        }
    }
}
