package org.medicalsuite.eligibility.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.CountyPlans.NotPaid;
import org.medicalsuite.eligibility.plan.CountyPlans.PlanInCounty;
import org.medicalsuite.eligibility.plan.lineup.StandardBenefit;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * Plans of a county side by side.
 *
 * @param kind medical or dental; the two are not compared with each other
 * @param standardBenefits what each of the plans pays for
 * @param notPaid what none of the medical plans pays for, and who does; empty for dental plans
 */
public record PlanComparison(
        County county,
        LocalDate on,
        StandardBenefit.PlanKind kind,
        List<Compared> plans,
        List<Benefit> standardBenefits,
        List<NotPaid> notPaid) {

    /**
     * A plan.
     *
     * @param openToAll false for Kaiser's own contract, which only those may join whom WIC 14197.11 names
     * @param partners plans that serve its members in the county, by contract with it
     */
    public record Compared(PlanInCounty plan, boolean openToAll, List<PlanInCounty> partners) {}

    /** A service that each of the plans pays for. */
    public record Benefit(
            String service, String text, @Nullable String limit, Citation citation) {}
}
