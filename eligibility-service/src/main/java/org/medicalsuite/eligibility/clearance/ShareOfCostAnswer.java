package org.medicalsuite.eligibility.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.eligibility.shareofcost.ShareOfCostStanding;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/**
 * How a person's share of cost of a month stands.
 *
 * @param month first day of the month
 * @param cases the case numbers that the person's bills may be applied to; the first is the person's own and decides
 *     whether the person is eligible
 * @param reasons why there is nothing to show; empty otherwise
 */
public record ShareOfCostAnswer(
        Outcome outcome, LocalDate month, Instant knownAt, List<CaseStanding> cases, List<Reason> reasons) {

    /** How the inquiry ends. */
    @Schema(name = "ShareOfCostOutcome")
    public enum Outcome {
        FOUND,
        NO_SHARE_OF_COST,
        PERSON_NOT_FOUND
    }

    /**
     * A case number in the month.
     *
     * @param amount null where no member of the case is on file
     * @param certifiedOn day of the care with which the share of cost was met
     * @param metByStatus the state's own file says that it is met
     * @param clearances the rows that the caller may see, reversals included; the sums count all
     */
    public record CaseStanding(
            String caseNumber,
            boolean own,
            @Nullable Money amount,
            @Nullable Money remaining,
            boolean met,
            boolean metByStatus,
            @Nullable LocalDate certifiedOn,
            @Nullable Basis basis,
            List<StoredClearance> clearances) {
        static CaseStanding of(
                String caseNumber,
                boolean own,
                boolean metByStatus,
                ShareOfCostStanding standing,
                List<StoredClearance> clearances) {
            return new CaseStanding(
                    caseNumber,
                    own,
                    standing.amount(),
                    metByStatus ? Money.ZERO : standing.remaining(),
                    metByStatus || standing.met(),
                    metByStatus,
                    standing.certifiedOn(),
                    standing.basis(),
                    clearances);
        }

        static CaseStanding unknown(String caseNumber) {
            return new CaseStanding(caseNumber, false, null, null, false, false, null, null, List.of());
        }
    }

    static ShareOfCostAnswer no(Outcome outcome, ClearanceOutcome why, LocalDate month, Instant knownAt) {
        return new ShareOfCostAnswer(outcome, month, knownAt, List.of(), why.reasons());
    }
}
