package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medicalsuite.cob.order.CobTerms.Provision;

/** The order rules in the order in which they are tried: the first that decides, decides. */
public final class RuleChain {
    /** What statutes fix about payers that are neither a private plan nor Medicare, whatever the plans say. */
    private static final Part PAYERS_BY_STATUTE = Part.of(
            0,
            LastResort.INDIAN_HEALTH_SERVICE,
            LastResort.REGIONAL_CENTER,
            LastResort.MEDI_CAL,
            AccidentPayer.WORKERS_COMPENSATION,
            AccidentPayer.BLACK_LUNG,
            AccidentPayer.NO_FAULT,
            AccidentPayer.LIABILITY,
            new TricareAfterOtherInsurance(),
            new SupplementAfterMedicare());

    /** What federal law fixes between Medicare and a private plan. */
    private static final Part MEDICARE_SECONDARY_PAYER = PAYERS_BY_STATUTE.then(
            new EsrdCoordination(), new NoCurrentEmployment(), new WorkingAged(), new DisabledLargePlan());

    private static final Set<Provision> NOT_COMPLYING_2013 =
            EnumSet.of(Provision.NONE, Provision.ALWAYS_EXCESS, Provision.OWN_ORDER, Provision.GENDER_RULE);
    private static final Set<Provision> NOT_COMPLYING_CALIFORNIA =
            EnumSet.of(Provision.NONE, Provision.ALWAYS_EXCESS, Provision.OWN_ORDER);

    private static final Part NAIC_2013 = MEDICARE_SECONDARY_PAYER.then(
            new GroupSupplement(),
            new NonComplyingPlan(NOT_COMPLYING_2013),
            new NonDependentFirst(),
            DecreeNamesParent.NAIC,
            CustodialParentFirst.NAIC,
            EarlierBirthday.NAIC,
            new SpouseAndParent(),
            ActiveBeforeRetired.NAIC,
            new ContinuationLast(),
            new LongerCoverage(),
            EqualShares.NAIC);

    private static final Part CALIFORNIA = MEDICARE_SECONDARY_PAYER.then(
            new GroupSupplement(),
            new NonComplyingPlan(NOT_COMPLYING_CALIFORNIA),
            new IndividualPolicyFirst(),
            new NonDependentFirst(),
            DecreeNamesParent.CALIFORNIA,
            CustodialParentFirst.CALIFORNIA,
            new FathersPlanFirst(),
            EarlierBirthday.CALIFORNIA,
            ActiveBeforeRetired.CALIFORNIA,
            new LongerCoverage(),
            EqualShares.CALIFORNIA);

    private static final Part NO_RULE = new Part(CALIFORNIA.after(), List.of());

    private RuleChain() {}

    /**
     * A stretch of the chain.
     *
     * @param firstRank place of its first rule in the whole chain
     */
    record Part(int firstRank, List<OrderRule> rules) {
        static Part of(int firstRank, OrderRule... rules) {
            return new Part(firstRank, List.of(rules));
        }

        Part then(OrderRule... rules) {
            return of(after(), rules);
        }

        int after() {
            return firstRank + rules.size();
        }
    }

    /** The rules of an order text, in the order in which they are tried. */
    public static List<OrderRule> of(OrderText text) {
        var chain = new ArrayList<OrderRule>(PAYERS_BY_STATUTE.rules());
        chain.addAll(MEDICARE_SECONDARY_PAYER.rules());
        chain.addAll(betweenPlans(text).rules());
        return List.copyOf(chain);
    }

    /** The only stretch of the chain whose rules can concern two coverages of these kinds. */
    static Part concerning(Coverage a, Coverage b, OrderText text) {
        if (a instanceof OtherPayer || b instanceof OtherPayer) {
            return PAYERS_BY_STATUTE;
        }
        boolean aIsPlan = a instanceof PrivatePlan;
        boolean bIsPlan = b instanceof PrivatePlan;
        if (aIsPlan && bIsPlan) {
            return betweenPlans(text);
        }
        return aIsPlan || bIsPlan ? MEDICARE_SECONDARY_PAYER : NO_RULE;
    }

    private static Part betweenPlans(OrderText text) {
        return switch (text) {
            case NAIC_2013 -> NAIC_2013;
            case CALIFORNIA -> CALIFORNIA;
        };
    }
}
