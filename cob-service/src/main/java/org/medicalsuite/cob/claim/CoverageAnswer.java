package org.medicalsuite.cob.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.kernel.Money;

/**
 * What eligibility-service answered for a claim's person and day; kept with the claim.
 *
 * @param evc the answer's verification number
 * @param outcome as eligibility-service says it, such as {@code COVERED}
 * @param planCode the health care plan that is billed for Medi-Cal's part; null in fee-for-service
 * @param shareOfCostLeft dollars that the person still owes this month before Medi-Cal pays
 */
public record CoverageAnswer(
        String evc,
        Instant answeredAt,
        String outcome,
        @Nullable String planCode,
        Money shareOfCostLeft,
        List<CoverageFacts> coverages) {
    public CoverageAnswer {
        coverages = List.copyOf(coverages);
    }
}
