package org.medicalsuite.cob.order;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/**
 * A group or individual health plan.
 *
 * @param period when this plan covers the person
 * @param predecessors earlier plans of the same group that it succeeded, in any order
 */
public record PrivatePlan(
        String id,
        String payer,
        Market market,
        @Nullable DateSpan period,
        List<DateSpan> predecessors,
        Set<Benefit> benefits,
        Subscriber subscriber,
        Employment employment,
        CobTerms cob,
        Panel panel)
        implements Coverage {
    public PrivatePlan {
        predecessors = List.copyOf(predecessors);
        benefits = Set.copyOf(benefits);
    }

    /** Whether the patient is covered as a dependent of someone else. */
    public boolean asDependent() {
        return subscriber.relation() != Relation.PATIENT;
    }

    /** Who buys the plan. */
    public enum Market {
        GROUP,
        INDIVIDUAL
    }

    /** How the provider of this claim stands to the plan's panel. */
    public enum Panel {
        /** The plan pays for any provider, or pays less outside its network. */
        OPEN,
        /** Closed panel, and the provider belongs to it. */
        PANEL_PROVIDER,
        /** Closed panel, the provider is outside, and the plan therefore does not pay. */
        OUTSIDE_PROVIDER,
        /** Closed panel, the provider is outside, and the plan pays: an emergency or an authorized referral. */
        EMERGENCY_OR_REFERRAL
    }
}
