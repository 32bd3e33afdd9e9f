package org.medicalsuite.eligibility.clearance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/**
 * What became of a clearance or of a reversal.
 *
 * @param clearance the row that was written; null where nothing changed
 * @param billable what of the bill may be billed to Medi-Cal
 * @param remaining what is left of the month's share of cost afterwards; null where it is not known
 * @param reasons why nothing changed; empty otherwise
 */
public record ClearanceAnswer(
        ClearanceOutcome outcome,
        @Nullable StoredClearance clearance,
        @Nullable Money billable,
        @Nullable Money remaining,
        @Nullable Basis basis,
        List<Reason> reasons) {
    static ClearanceAnswer no(ClearanceOutcome outcome) {
        return new ClearanceAnswer(outcome, null, null, null, null, outcome.reasons());
    }

    @JsonIgnore
    public boolean changedSomething() {
        return clearance != null;
    }
}
