package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * The plan of somebody who did not choose: the one that matches the Medicare plan, else the prior plan, else the
 * family's, and only then the county's split by quality.
 *
 * @param plan null where a split has to decide, or where no plan can take the person
 * @param splitNeeded no connection decides; the county's quality split does, which this rule leaves to its caller
 * @param feeForServiceOption no plan of the county can take the person, so fee-for-service must be offered
 * @param candidates plans that can take the person
 */
public record DefaultAssignment(
        @Nullable String plan,
        @Nullable Connection connection,
        boolean splitNeeded,
        boolean feeForServiceOption,
        List<String> candidates,
        Basis basis) {
    private static final Citation DHCS = Citation.found("DHCS MgdCareAAIncentive page of 2024-12-30; 22 CCR 53884");

    /** What ties a person to a plan, in the order in which it counts; the order of the first three is a setting. */
    public enum Connection {
        MATCHING_MEDICARE_PLAN,
        PRIOR_PLAN,
        FAMILY_SAME_PLAN,
        ONLY_PLAN
    }

    /**
     * Somebody to be assigned.
     *
     * @param matchingPlan Medi-Cal plan that matches the Medicare plan, or null
     * @param closedPlans plans that have no capacity, do not serve the address, or that the person has just left
     */
    public record Unassigned(
            County county,
            @Nullable String matchingPlan,
            @Nullable String priorPlan,
            @Nullable String familyPlan,
            List<String> closedPlans) {}

    public static DefaultAssignment of(Unassigned person, LocalDate on) {
        return among(
                PlanLineUp.of(person.county(), on).openToAll().stream()
                        .map(CountyPlan::plan)
                        .toList(),
                person);
    }

    /**
     * The plan, where the line-up is given; a replay gives the line-up of its time.
     *
     * @param lineUp plans of the county that anybody may be assigned to
     */
    public static DefaultAssignment among(List<String> lineUp, Unassigned person) {
        var open = new ArrayList<>(lineUp);
        open.removeAll(person.closedPlans());
        if (open.isEmpty()) {
            return new DefaultAssignment(
                    null,
                    null,
                    false,
                    true,
                    open,
                    new Basis(
                            "NO_PLAN_CAN_TAKE_THE_PERSON",
                            "Every plan of the county is closed to the person; fee-for-service must be offered",
                            Citation.found("22 CCR 53883")));
        }
        return connected(person, open)
                .orElseGet(() -> open.size() == 1
                        ? assigned(open.getFirst(), Connection.ONLY_PLAN, open)
                        : new DefaultAssignment(
                                null,
                                null,
                                true,
                                false,
                                open,
                                new Basis(
                                        "QUALITY_SPLIT",
                                        "Nothing connects the person to a plan; the county's split decides",
                                        DHCS)));
    }

    private static Optional<DefaultAssignment> connected(Unassigned person, List<String> open) {
        if (open.contains(person.matchingPlan())) {
            return Optional.of(assigned(person.matchingPlan(), Connection.MATCHING_MEDICARE_PLAN, open));
        }
        if (open.contains(person.priorPlan())) {
            return Optional.of(assigned(person.priorPlan(), Connection.PRIOR_PLAN, open));
        }
        return open.contains(person.familyPlan())
                ? Optional.of(assigned(person.familyPlan(), Connection.FAMILY_SAME_PLAN, open))
                : Optional.empty();
    }

    private static DefaultAssignment assigned(@Nullable String plan, Connection connection, List<String> open) {
        return new DefaultAssignment(
                plan,
                connection,
                false,
                false,
                open,
                new Basis(connection.name(), "%s can take the person".formatted(plan), DHCS));
    }
}
