package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** A married child is covered by a parent's plan and by a spouse's plan. */
record SpouseAndParent() implements PrivatePlanRule {
    private static final Citation CITATION = Citation.knowledge("NAIC MDL-120 (2013) §6D(2)(d)");
    private static final LongerCoverage LENGTH = new LongerCoverage();

    @Override
    public String name() {
        return "SPOUSE_AND_PARENT";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding order(PrivatePlan a, PrivatePlan b, Question question) {
        boolean aSpouse = a.subscriber().relation() == Relation.SPOUSE;
        boolean bSpouse = b.subscriber().relation() == Relation.SPOUSE;
        boolean concerned = (aSpouse && b.subscriber().relation().coversAsChild())
                || (bSpouse && a.subscriber().relation().coversAsChild());
        if (!concerned) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        return switch (question.adultChild()) {
            case LONGER_COVERAGE -> byLength(a, b, question);
            case SPOUSE_FIRST ->
                new Finding.First(
                        aSpouse ? a : b,
                        new Basis(
                                "SPOUSE_BEFORE_PARENT",
                                "By this service's setting a spouse's plan comes before a parent's",
                                Citation.uncertain(
                                        "Alma, Coordination of benefits; NAIC MDL-120 (2013) §6D(2)(d) differs")));
        };
    }

    private Finding byLength(PrivatePlan a, PrivatePlan b, Question question) {
        return switch (LENGTH.order(a, b, question)) {
            case Finding.First(var winner, var basis) ->
                named(winner, "SPOUSE_AND_PARENT_LONGER_COVERAGE", basis.because());
            case Finding.Missing(var facts, var _) -> missing(facts);
            case Finding.Silent _, Finding.Equal _, Finding.NotConcerned _ -> byBirthday(a, b);
        };
    }

    private Finding byBirthday(PrivatePlan a, PrivatePlan b) {
        var one = EarlierBirthday.birthday(a);
        var other = EarlierBirthday.birthday(b);
        if (one == null || other == null) {
            return missing(new MissingFact(
                    (one == null ? a : b).id(),
                    "subscriber.birthDate",
                    "Both plans began on the same day; ask for the holder's birthday"));
        }
        if (one.equals(other)) {
            return silent("Both plans began on the same day and their holders share a birthday");
        }
        var earlier = one.isBefore(other) ? a : b;
        return named(
                earlier,
                "SPOUSE_AND_PARENT_BIRTHDAY",
                "Both plans began on the same day; the holder of " + earlier.payer()
                        + " has the earlier birthday in the year");
    }

    private Finding named(Coverage winner, String branch, String because) {
        return new Finding.First(winner, new Basis(branch, because, citation()));
    }
}
