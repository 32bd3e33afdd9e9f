package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.shareofcost.ShareOfCostStanding;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * The share of cost of the month.
 *
 * @param amount dollars of the month
 * @param remaining dollars still to be paid or owed before Medi-Cal pays
 * @param caseNumbers what a clearance may be applied to; the first is the person's own and decides
 * @param certifiedOn day of the care with which our clearances met it; null where they do not, or where the state's
 *     file says that it is met
 */
public record ShareOfCostLine(
        Money amount,
        Money remaining,
        boolean met,
        List<String> caseNumbers,
        @Nullable LocalDate certifiedOn,
        Source source,
        Basis basis) {
    private static final Basis CERTIFIED = new Basis(
            "SHARE_OF_COST_CERTIFIED",
            "The month's eligibility status says that the share of cost is met",
            Citation.found("MEDS Quick Reference Guide, June 2005"));

    /**
     * How the share of cost stands on the day.
     *
     * @param unmetByStatus whether the state's file says that it is not met; then our own clearances decide
     */
    static Optional<ShareOfCostLine> of(PersonOnDay person, boolean unmetByStatus) {
        return person.first(Fact.ShareOfCost.class).map(held -> {
            var standing = ShareOfCostStanding.of(held.fact().amount(), person.clearances());
            var met = !unmetByStatus || standing.met();
            return new ShareOfCostLine(
                    held.fact().amount(),
                    met ? Money.ZERO : standing.remaining(),
                    met,
                    held.fact().caseNumbers(),
                    unmetByStatus ? standing.certifiedOn() : null,
                    held.source(),
                    unmetByStatus ? standing.basis() : CERTIFIED);
        });
    }
}
