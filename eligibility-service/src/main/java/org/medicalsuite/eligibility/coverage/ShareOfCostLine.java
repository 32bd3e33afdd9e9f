package org.medicalsuite.eligibility.coverage;

import java.util.List;
import java.util.Optional;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * The share of cost of the month.
 *
 * @param amount dollars of the month
 * @param remaining dollars still to be paid or owed before Medi-Cal pays
 * @param caseNumbers what a clearance may be applied to
 */
public record ShareOfCostLine(
        Money amount, Money remaining, boolean met, List<String> caseNumbers, Source source, Basis basis) {
    static Optional<ShareOfCostLine> of(PersonOnDay person, boolean unmet) {
        return person.first(Fact.ShareOfCost.class).map(held -> {
            var amount = held.fact().amount();
            return new ShareOfCostLine(
                    amount,
                    unmet ? amount : Money.ZERO,
                    !unmet,
                    held.fact().caseNumbers(),
                    held.source(),
                    unmet
                            ? new Basis(
                                    "SHARE_OF_COST_UNMET",
                                    "The month's eligibility status says that the share of cost is not met",
                                    Citation.found("Aid Codes Master Chart, introduction; Health Net provider library,"
                                            + " share of cost"))
                            : new Basis(
                                    "SHARE_OF_COST_CERTIFIED",
                                    "The month's eligibility status says that the share of cost is met",
                                    Citation.found("MEDS Quick Reference Guide, June 2005")));
        });
    }
}
