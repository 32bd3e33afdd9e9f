package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * Everything that a default assignment looks at. It is kept beside the decision, with the line-up and the shares as they
 * were, so that a replay needs nothing else.
 *
 * @param seed names the assignment; the draw of the split depends on it and on nothing of the person
 * @param county two-digit code
 * @param effective first day in the plan
 * @param offered plans of the county that anybody may be assigned to
 * @param matchingPlan Medi-Cal plan that matches the person's Medicare plan
 * @param closed plans that cannot take the person, and why
 */
public record AssignmentInputs(
        String seed,
        String county,
        LocalDate effective,
        List<Offered> offered,
        @Nullable String matchingPlan,
        @Nullable String priorPlan,
        @Nullable String familyPlan,
        List<Closed> closed) {

    /** A plan of the county. */
    public record Offered(String plan, String hcpCode, int share, Citation shareCitation) {}

    /** A plan that cannot take the person. */
    public record Closed(String plan, ClosedBecause reason) {}

    /** Why a plan cannot take somebody. */
    public enum ClosedBecause {
        NO_CAPACITY,
        ZIP_NOT_SERVED,
        JUST_LEFT
    }

    /** The plans that a county offers for a first day, each with its code and share. */
    public static List<Offered> offered(County county, LocalDate effective) {
        return PlanLineUp.of(county, effective).openToAll().stream()
                .map(plan -> offered(plan, effective))
                .toList();
    }

    private static Offered offered(CountyPlan plan, LocalDate effective) {
        var code = PlanCodes.of(plan.county(), plan.plan(), effective)
                .orElseThrow(() -> new IllegalStateException(
                        "No plan code for %s in county %s".formatted(plan.plan(), plan.county())));
        var share = QualitySplit.shareOf(plan.county(), plan.plan(), effective);
        return new Offered(plan.plan(), code.hcpCode(), share.share(), share.citation());
    }
}
