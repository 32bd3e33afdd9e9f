package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.plan.lineup.PlanRole;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * Whether a person may join a plan of the county.
 *
 * @param hcpCode null where the plan's code is not known, so that nobody can be enrolled in it here
 * @param basis the rule that allows or refuses
 */
public record PlanOption(@Nullable String hcpCode, String plan, boolean mayJoin, Basis basis) {

    /**
     * What decides which plans are open to a person.
     *
     * @param kaiser the person as the law of Kaiser's own contract looks at it; asked only where there is such a contract,
     *     because the law's figures begin with the contracts
     * @param matchingPlan Medi-Cal plan that matches the person's Medicare plan, or null
     */
    public record Joining(
            County county,
            ManagedCareStatus status,
            Supplier<KaiserEligibility.Candidate> kaiser,
            @Nullable MatchingPlan matchingPlan,
            LocalDate effective) {}

    /** Every plan of the county on the first day, with the answer for each. */
    public static List<PlanOption> of(Joining joining) {
        return PlanLineUp.of(joining.county(), joining.effective()).prime().stream()
                .map(plan -> option(plan, joining))
                .toList();
    }

    private static PlanOption option(CountyPlan plan, Joining joining) {
        var code = PlanCodes.of(plan.county(), plan.plan(), joining.effective())
                .map(PlanCodes.PlanCode::hcpCode)
                .orElse(null);
        return switch (joining.status().status()) {
            case EXCLUDED, EXEMPT ->
                new PlanOption(code, plan.plan(), false, joining.status().basis());
            case MANDATORY, VOLUNTARY -> open(code, plan, joining);
        };
    }

    private static PlanOption open(@Nullable String code, CountyPlan plan, Joining joining) {
        var match = joining.matchingPlan();
        if (match != null && !match.plan().equals(plan.plan())) {
            return new PlanOption(code, plan.plan(), false, match.basis());
        }
        if (plan.role() == PlanRole.KAISER_AHCSP) {
            var kaiser = KaiserEligibility.of(joining.kaiser().get());
            return new PlanOption(code, plan.plan(), kaiser.allowed(), kaiser.basis());
        }
        return new PlanOption(
                code,
                plan.plan(),
                true,
                new Basis(
                        "OPEN_TO_ALL_OF_THE_COUNTY",
                        "%s takes anybody of the county".formatted(plan.plan()),
                        Citation.found("healthcareoptions.dhcs.ca.gov, frequently asked questions")));
    }
}
