package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;

/** Generates questions about payer order, with few values for each fact so that ties and circles come up often. */
final class AnyQuestion {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Random random;

    AnyQuestion(Random random) {
        this.random = random;
    }

    Question question(int coverages) {
        var list = new ArrayList<Coverage>();
        for (int i = 0; i < coverages; i++) {
            list.add(coverage("c" + i));
        }
        return question(list);
    }

    Question question(List<Coverage> coverages) {
        return new Question(
                DAY,
                maybe(6) ? one(Benefit.values()) : null,
                maybe(4) ? null : one(Cause.values()),
                maybe(10),
                new Family(maybe(8) ? null : one(Family.Parents.values()), maybe(3) ? decree() : null),
                maybe(3) ? OrderText.CALIFORNIA : OrderText.NAIC_2013,
                one(AdultChildRule.values()),
                coverages,
                Figures.committed());
    }

    static Question with(Question question, List<Coverage> coverages) {
        return new Question(
                question.date(),
                question.benefit(),
                question.cause(),
                question.vaAuthorized(),
                question.family(),
                question.text(),
                question.adultChild(),
                coverages,
                question.figures());
    }

    Coverage coverage(String id) {
        return switch (random.nextInt(10)) {
            case 0 ->
                new Medicare(
                        id,
                        id,
                        null,
                        Set.of(),
                        one(Medicare.Entitlement.values()),
                        maybe(3) ? null : 1 + random.nextInt(40),
                        maybe(4));
            case 1 -> new OtherPayer(id, id, period(), Set.of(), OtherPayer.Kind.MEDI_CAL);
            case 2 -> new OtherPayer(id, id, period(), Set.of(), one(OtherPayer.Kind.values()));
            default -> plan(id);
        };
    }

    private PrivatePlan plan(String id) {
        return new PrivatePlan(
                id,
                id,
                maybe(6) ? PrivatePlan.Market.INDIVIDUAL : PrivatePlan.Market.GROUP,
                period(),
                maybe(5) ? List.of(DateSpan.between(LocalDate.of(2015, 1, 1), LocalDate.of(2019, 12, 31))) : List.of(),
                maybe(8) ? EnumSet.of(one(Benefit.values())) : Set.of(),
                new Subscriber(
                        one(Relation.values()),
                        maybe(10) ? null : LocalDate.of(1980, 1 + random.nextInt(3), 5),
                        maybe(6) ? null : one(Household.values()),
                        null),
                new Employment(
                        maybe(8) ? null : one(Employment.Status.values()),
                        maybe(8) ? null : List.of(5, 19, 20, 99, 100).get(random.nextInt(5)),
                        maybe(10)),
                new CobTerms(
                        maybe(4) ? one(CobTerms.Provision.values()) : CobTerms.Provision.COMPLYING,
                        maybe(4),
                        maybe(6) ? EnumSet.of(one(CobTerms.OptionalRule.values())) : Set.of(),
                        null),
                maybe(10) ? one(PrivatePlan.Panel.values()) : PrivatePlan.Panel.OPEN);
    }

    private @Nullable DateSpan period() {
        return maybe(10) ? null : DateSpan.startingOn(LocalDate.of(2018 + random.nextInt(4), 1, 1));
    }

    private Decree decree() {
        return new Decree(one(Decree.Ruling.values()), maybe(8) ? null : one(Household.values()), !maybe(5), maybe(6));
    }

    private boolean maybe(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
