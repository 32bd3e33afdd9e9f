package org.medicalsuite.cob.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medicalsuite.cob.order.CobTerms.Provision;

/** The order rules in the order in which they are tried: the first that decides, decides. */
public final class RuleChain {
    /** What statutes fix, whatever the plans say. */
    private static final List<OrderRule> STATUTORY = joined(
            List.of(LastResort.INDIAN_HEALTH_SERVICE, LastResort.REGIONAL_CENTER, LastResort.MEDI_CAL),
            AccidentPayer.ALL,
            List.of(
                    new TricareAfterOtherInsurance(),
                    new SupplementAfterMedicare(),
                    new EsrdCoordination(),
                    new NoCurrentEmployment(),
                    new WorkingAged(),
                    new DisabledLargePlan()));

    private static final Set<Provision> NOT_COMPLYING_2013 =
            EnumSet.of(Provision.NONE, Provision.ALWAYS_EXCESS, Provision.OWN_ORDER, Provision.GENDER_RULE);
    private static final Set<Provision> NOT_COMPLYING_CALIFORNIA =
            EnumSet.of(Provision.NONE, Provision.ALWAYS_EXCESS, Provision.OWN_ORDER);

    private static final List<OrderRule> NAIC_2013 = afterStatutes(
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

    private static final List<OrderRule> CALIFORNIA = afterStatutes(
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

    private RuleChain() {}

    /** The rules of an order text, in the order in which they are tried. */
    public static List<OrderRule> of(OrderText text) {
        return switch (text) {
            case NAIC_2013 -> NAIC_2013;
            case CALIFORNIA -> CALIFORNIA;
        };
    }

    private static List<OrderRule> afterStatutes(OrderRule... rules) {
        return joined(STATUTORY, List.of(rules));
    }

    @SafeVarargs
    private static List<OrderRule> joined(List<? extends OrderRule>... parts) {
        var chain = new ArrayList<OrderRule>();
        for (var part : parts) {
            chain.addAll(part);
        }
        return List.copyOf(chain);
    }
}
