package org.medicalsuite.eligibility.coverage;

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
    static AidCodeLine of(PersonOnDay.Held<Fact.AidCode> held) {
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
                status.basis());
    }
}
