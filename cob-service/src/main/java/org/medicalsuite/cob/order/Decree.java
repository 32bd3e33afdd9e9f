package org.medicalsuite.cob.order;

import org.jspecify.annotations.Nullable;

/**
 * What a court has decreed about a child of parents who live apart.
 *
 * @param responsible the household whose parent must provide health coverage, for {@link Ruling#ONE_PARENT_RESPONSIBLE}
 * @param knownToPlan whether the responsible parent's plan has actual knowledge of the decree
 * @param paidBeforeKnown whether benefits were paid in this plan year before the plan knew
 */
public record Decree(Ruling kind, @Nullable Household responsible, boolean knownToPlan, boolean paidBeforeKnown) {
    /** What the decree says about health costs. */
    public enum Ruling {
        ONE_PARENT_RESPONSIBLE,
        BOTH_PARENTS_RESPONSIBLE,
        JOINT_CUSTODY_WITHOUT_ALLOCATION
    }
}
