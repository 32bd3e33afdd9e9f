package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.County;

/**
 * The plans of a county on a day.
 *
 * @param model such as Two-Plan or COHS
 * @param prime plans that contract for the county's medical benefits, in the order of their names
 * @param others plan partners, subcontractors, dental and special plans
 */
public record PlanLineUp(County county, LocalDate on, String model, List<CountyPlan> prime, List<CountyPlan> others) {
    private static final String COHS = "COHS";
    private static final Map<String, List<CountyPlan>> BY_COUNTY =
            Tables.read(CountyPlan.class, "county-plans").stream().collect(Collectors.groupingBy(CountyPlan::county));

    /** The line-up of a county; the model is that of its prime plans. */
    public static PlanLineUp of(County county, LocalDate on) {
        var inForce = BY_COUNTY.getOrDefault(county.code(), List.of()).stream()
                .filter(plan -> plan.inForceOn(on))
                .sorted(Comparator.comparing(CountyPlan::plan))
                .toList();
        var prime = inForce.stream().filter(plan -> plan.role().prime()).toList();
        var others = inForce.stream().filter(plan -> !plan.role().prime()).toList();
        return new PlanLineUp(
                county, on, prime.isEmpty() ? "" : prime.getFirst().model(), prime, others);
    }

    public boolean isCohs() {
        return model.equals(COHS);
    }

    /** Whether Kaiser takes members in the county by a contract of its own that others may not choose freely. */
    public boolean kaiserAvailable() {
        return prime.stream().anyMatch(plan -> plan.role() == PlanRole.KAISER_AHCSP);
    }

    /** Prime plans that anybody of the county may choose or be assigned to. */
    public List<CountyPlan> openToAll() {
        return prime.stream()
                .filter(plan -> plan.role() != PlanRole.KAISER_AHCSP)
                .toList();
    }

    public Optional<CountyPlan> named(String plan) {
        return prime.stream().filter(row -> row.plan().equals(plan)).findFirst();
    }

    /** Why the line-up is as it is. */
    public Basis basis() {
        return new Basis(
                "PLAN_LINE_UP",
                "%s on %s: %s, %d plans".formatted(county.name(), on, model, prime.size()),
                prime.isEmpty()
                        ? Citation.uncertain("No plan is known for the county on the day")
                        : prime.getFirst().citation());
    }
}
