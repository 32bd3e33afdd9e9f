package org.medicalsuite.eligibility.coverage;

import java.util.Optional;
import org.medicalsuite.eligibility.aidcode.AidCodeRow;
import org.medicalsuite.eligibility.aidcode.AidCodes;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.kernel.Basis;

/**
 * An aid code under which the person is eligible on the day.
 *
 * @param eligibilityStatus three-digit MEDS status
 * @param standing what its first digit means
 */
public record AidCodeLine(
        String code,
        String description,
        String programme,
        Scope scope,
        String eligibilityStatus,
        EligibilityStatus.Standing standing,
        Source source,
        Basis basis) {
    /**
     * @param shareOfCost the month's share of cost, which decides where the status says that it is not met
     */
    static AidCodeLine of(PersonOnDay.Held<Fact.AidCode> held, Optional<ShareOfCostLine> shareOfCost) {
        var code = held.fact().code();
        var status = new EligibilityStatus(held.fact().status());
        var row = AidCodes.find(code);
        return new AidCodeLine(
                code,
                row.map(AidCodeRow::description).orElse("Not in the reference table"),
                row.map(AidCodeRow::programme).orElse("UNKNOWN"),
                AidCodes.scopeOf(code),
                status.code(),
                status.standing(),
                held.source(),
                shareOfCost
                        .filter(_ -> status.shareOfCostUnmet())
                        .map(ShareOfCostLine::basis)
                        .orElse(status.basis()));
    }
}
