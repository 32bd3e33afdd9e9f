package org.medicalsuite.cob.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.order.Medicare;
import org.medicalsuite.kernel.Money;

/**
 * What eligibility-service answered for a claim's person and day; kept with the claim.
 *
 * @param evc the answer's verification number
 * @param outcome as eligibility-service says it, such as {@code COVERED}
 * @param planCode the health care plan that is billed for Medi-Cal's part; null in fee-for-service
 * @param assumedEntitlement the likelier reason why there is Medicare, where eligibility does not know it: no fact, and of no
 *     weight against what the claim says; null where it is known or there is no Medicare
 * @param shareOfCostLeft dollars that the person still owes this month before Medi-Cal pays
 * @param otherCoverageVerifiedOn when the other coverage on file was last confirmed, the oldest of several; null where
 *     none is on file or the file does not say
 */
public record CoverageAnswer(
        String evc,
        Instant answeredAt,
        String outcome,
        @Nullable String planCode,
        Medicare.@Nullable Entitlement assumedEntitlement,
        Money shareOfCostLeft,
        @Nullable LocalDate otherCoverageVerifiedOn,
        List<CoverageFacts> coverages) {
    public CoverageAnswer {
        coverages = List.copyOf(coverages);
    }

    /** The same answer with coverages that are known better now. */
    CoverageAnswer with(List<CoverageFacts> better) {
        return new CoverageAnswer(
                evc,
                answeredAt,
                outcome,
                planCode,
                assumedEntitlement,
                shareOfCostLeft,
                otherCoverageVerifiedOn,
                better);
    }
}
