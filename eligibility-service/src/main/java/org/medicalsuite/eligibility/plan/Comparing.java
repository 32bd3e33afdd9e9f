package org.medicalsuite.eligibility.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.plan.CountyPlans.PlanInCounty;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.eligibility.plan.lineup.PlanRole;
import org.medicalsuite.eligibility.plan.lineup.StandardBenefit;
import org.medicalsuite.eligibility.plan.lineup.StandardBenefit.PlanKind;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;

/** Puts plans of a county side by side. */
final class Comparing {
    private static final int MOST_PLANS = 3;

    private Comparing() {}

    static PlanComparison of(County county, LocalDate on, List<String> asked) {
        if (asked.isEmpty() || asked.size() > MOST_PLANS) {
            throw refused("PLANS_MISCOUNTED", "One to three plans are compared", "Send plan once for each plan");
        }
        var lineUp = PlanLineUp.of(county, on);
        var plans = asked.stream().map(plan -> find(lineUp, plan)).toList();
        var kinds = plans.stream().map(Comparing::kind).distinct().toList();
        if (kinds.size() > 1) {
            throw refused("PLAN_KINDS_MIXED", "Medical and dental plans are not compared", "Send plans of one kind");
        }
        var kind = kinds.getFirst();
        var shown = CountyPlans.of(lineUp);
        return new PlanComparison(
                county,
                on,
                kind,
                plans.stream().map(plan -> compared(lineUp, plan)).toList(),
                StandardBenefit.of(kind, on).stream()
                        .map(row -> new PlanComparison.Benefit(row.service(), row.text(), row.limit(), row.citation()))
                        .toList(),
                kind == PlanKind.MEDICAL ? shown.carveOuts() : List.of());
    }

    private static CountyPlan find(PlanLineUp lineUp, String plan) {
        return Stream.concat(
                        lineUp.prime().stream(),
                        lineUp.others().stream().filter(other -> other.role() == PlanRole.DENTAL))
                .filter(row -> row.plan().equalsIgnoreCase(plan) || isCodeOf(plan, row, lineUp))
                .findFirst()
                .orElseThrow(() -> refused(
                        "PLAN_NOT_IN_COUNTY",
                        "The county has no such medical or dental plan on the day",
                        "Send names or codes from the list of the county's plans"));
    }

    private static boolean isCodeOf(String code, CountyPlan plan, PlanLineUp lineUp) {
        return PlanCodes.of(plan.county(), plan.plan(), lineUp.on())
                .filter(known -> known.hcpCode().equals(code))
                .isPresent();
    }

    private static PlanKind kind(CountyPlan plan) {
        return plan.role() == PlanRole.DENTAL ? PlanKind.DENTAL : PlanKind.MEDICAL;
    }

    private static PlanComparison.Compared compared(PlanLineUp lineUp, CountyPlan plan) {
        return new PlanComparison.Compared(
                PlanInCounty.of(plan, lineUp.on()),
                plan.role() != PlanRole.KAISER_AHCSP,
                lineUp.others().stream()
                        .filter(other -> plan.plan().equals(other.partner()))
                        .map(other -> PlanInCounty.of(other, lineUp.on()))
                        .toList());
    }

    private static Refusal refused(String code, String message, String remedy) {
        return Refusal.invalid(new FieldFault("plan", code, message, remedy));
    }
}
