package org.medicalsuite.eligibility.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * The plan of somebody who did not choose, with every step that led to it. The same inputs always give the same decision.
 *
 * @param plan null where no plan can take the person
 * @param feeForServiceOffered no plan can take the person, so fee-for-service must be offered
 * @param trace the steps in the order in which they were tried
 */
public record AssignmentDecision(
        @Nullable String plan, @Nullable String hcpCode, boolean feeForServiceOffered, List<Basis> trace, Basis basis) {
    private static final Citation FILTERS = Citation.found("22 CCR 53884");
    private static final Citation ORDER =
            Citation.uncertain("DHCS MgdCareAAIncentive page of 2024-12-30 names the connections without an order");

    public static AssignmentDecision of(AssignmentInputs inputs) {
        var decided = DefaultAssignment.among(
                inputs.offered().stream().map(AssignmentInputs.Offered::plan).toList(),
                new DefaultAssignment.Unassigned(
                        County.ofCode(inputs.county()),
                        inputs.matchingPlan(),
                        inputs.priorPlan(),
                        inputs.familyPlan(),
                        inputs.closed().stream()
                                .map(AssignmentInputs.Closed::plan)
                                .toList()));
        var trace = filters(inputs);
        if (decided.feeForServiceOption()) {
            trace.add(decided.basis());
            return new AssignmentDecision(null, null, true, List.copyOf(trace), decided.basis());
        }
        trace.addAll(connections(inputs, decided));
        if (decided.splitNeeded()) {
            var drawn = QualitySplit.draw(
                    inputs.offered().stream()
                            .filter(offered -> decided.candidates().contains(offered.plan()))
                            .toList(),
                    inputs.seed());
            trace.add(drawn.basis());
            return assigned(inputs, drawn.plan(), trace, drawn.basis());
        }
        return assigned(inputs, decided.plan(), trace, decided.basis());
    }

    private static AssignmentDecision assigned(
            AssignmentInputs inputs, @Nullable String plan, List<Basis> trace, Basis basis) {
        var code = inputs.offered().stream()
                .filter(offered -> offered.plan().equals(plan))
                .map(AssignmentInputs.Offered::hcpCode)
                .findFirst()
                .orElseThrow();
        return new AssignmentDecision(plan, code, false, List.copyOf(trace), basis);
    }

    private static List<Basis> filters(AssignmentInputs inputs) {
        var trace = new ArrayList<Basis>();
        trace.add(new Basis(
                "PLANS_OF_THE_COUNTY",
                "%d plans take anybody of %s on %s"
                        .formatted(
                                inputs.offered().size(),
                                County.ofCode(inputs.county()).name(),
                                inputs.effective()),
                FILTERS));
        inputs.closed()
                .forEach(closed -> trace.add(new Basis(
                        closed.reason().name(), "%s cannot take the person".formatted(closed.plan()), FILTERS)));
        return trace;
    }

    /** The connections that were tried, down to the one that decided. */
    private static List<Basis> connections(AssignmentInputs inputs, DefaultAssignment decided) {
        var trace = new ArrayList<Basis>();
        for (var connection : DefaultAssignment.Connection.values()) {
            if (connection == decided.connection()) {
                trace.add(decided.basis());
                return trace;
            }
            trace.add(new Basis("NOT_" + connection.name(), without(connection, inputs), ORDER));
        }
        return trace;
    }

    private static String without(DefaultAssignment.Connection connection, AssignmentInputs inputs) {
        return switch (connection) {
            case MATCHING_MEDICARE_PLAN -> absent(inputs.matchingPlan(), "Medicare plan with a match");
            case PRIOR_PLAN -> absent(inputs.priorPlan(), "earlier plan");
            case FAMILY_SAME_PLAN -> absent(inputs.familyPlan(), "plan of the family");
            case ONLY_PLAN -> "More than one plan can take the person";
        };
    }

    private static String absent(@Nullable String plan, String what) {
        return plan == null ? "No %s is known".formatted(what) : "%s cannot take the person".formatted(plan);
    }
}
