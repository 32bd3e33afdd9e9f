package org.medicalsuite.eligibility.membership;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanContacts;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;

/**
 * What became of an act of enrolment. A "no" is an answer too: it says which rule refuses and what to do next, and
 * nothing is kept under an id.
 *
 * @param id names the record; null where the act was refused
 * @param plan the plan joined; null where the person is in none from then on
 * @param effective first day for which the act holds; null where it was refused
 * @param basis the rule that decided
 * @param trace the rules that were tried, in their order
 * @param remedy what to do next; null where nothing is to be done
 */
@Schema(description = "What became of an act of enrolment, with the rule that decided")
public record EnrolmentAct(
        @Nullable String id,
        Outcome outcome,
        Cin cin,
        @Nullable NamedPlan plan,
        @Nullable LocalDate effective,
        Basis basis,
        List<Basis> trace,
        @Nullable String remedy) {

    /** How the act ended. */
    @Schema(name = "EnrolmentOutcome")
    public enum Outcome {
        CHOSEN,
        CHANGED,
        ASSIGNED,
        /** Out of the plan, in fee-for-service. */
        DISENROLLED,
        FEE_FOR_SERVICE_OFFERED,
        REFUSED
    }

    /** A plan as people know it. */
    public record NamedPlan(
            String hcpCode, @Nullable String name, @Nullable String telephone) {
        public static NamedPlan of(String hcpCode, LocalDate on) {
            var name = PlanCodes.find(hcpCode, on).map(PlanCodes.PlanCode::plan);
            return new NamedPlan(
                    hcpCode,
                    name.orElse(null),
                    name.flatMap(plan -> PlanContacts.find(plan, on))
                            .map(PlanContacts.Contact::telephone)
                            .orElse(null));
        }
    }

    public static EnrolmentAct refused(Cin cin, Basis basis, List<Basis> trace, String remedy) {
        return new EnrolmentAct(null, Outcome.REFUSED, cin, null, null, basis, trace, remedy);
    }

    public boolean kept() {
        return id != null;
    }
}
