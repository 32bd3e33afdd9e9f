package org.medicalsuite.cob.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's contract says about coordination.
 *
 * @param yieldsToComplyingPlan whether this plan, although it does not comply, agrees that the complying plan is primary
 * @param withoutRules order rules that the contract lacks
 * @param supplements id of the basic plan of the same group that this one was bought to supplement
 */
public record CobTerms(
        Provision provision,
        boolean yieldsToComplyingPlan,
        Set<OptionalRule> withoutRules,
        @Nullable String supplements) {
    public static final CobTerms COMPLYING = new CobTerms(Provision.COMPLYING, false, Set.of(), null);

    public CobTerms {
        withoutRules = Set.copyOf(withoutRules);
    }

    /** How the contract orders benefits. */
    public enum Provision {
        COMPLYING,
        /** There is no coordination provision. */
        NONE,
        /** The plan says that it is always excess. */
        ALWAYS_EXCESS,
        /** The plan has an order of its own. */
        OWN_ORDER,
        /** For children the father's plan comes first. */
        GENDER_RULE
    }

    /** Rules that are ignored where the other plan lacks them and the plans would disagree. */
    public enum OptionalRule {
        ACTIVE_BEFORE_RETIRED,
        CONTINUATION_LAST
    }
}
