package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figures;

/**
 * Who pays first for one person on one day?
 *
 * @param date day of the service
 * @param benefit what the service is; null where the order is asked for in general
 * @param cause what the service is related to; null where not known
 * @param vaAuthorized whether Veterans Affairs authorized the care
 * @param coverages in any order, each with an id of its own
 */
public record Question(
        LocalDate date,
        @Nullable Benefit benefit,
        @Nullable Cause cause,
        boolean vaAuthorized,
        Family family,
        OrderText text,
        AdultChildRule adultChild,
        List<Coverage> coverages,
        Figures figures) {
    public Question {
        coverages = List.copyOf(coverages);
    }

    /** Whether a plan of a parent (not of a parent's spouse) of this household covers the child. */
    boolean parentCovers(Household household) {
        for (var coverage : coverages) {
            if (coverage instanceof PrivatePlan plan
                    && plan.subscriber().household() == household
                    && plan.subscriber().relation().coversAsChild()
                    && plan.subscriber().relation() != Relation.STEP_PARENT) {
                return true;
            }
        }
        return false;
    }
}
