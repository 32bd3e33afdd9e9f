package org.medicalsuite.cob.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * May Medi-Cal be billed, and what of a bill may the person be asked for?
 *
 * @param gate what Medi-Cal does while other coverage is on file; null where only an invoice was asked about
 * @param contracts how the provider's contracts stand; null where not asked
 * @param dualPlan whether there is such a plan for people with Medicare and Medi-Cal on the day; null where none was named
 * @param prescription for an item that the other coverage excludes; null where not asked
 * @param incontinence on what ground an incontinence supply is covered; null where not asked
 * @param necessity by which standard the service is judged; null without a birth date
 * @param timeliness how much is paid by the day of receipt; null where only an invoice was asked about
 * @param lastDayOfFullPayment last day of receipt for full payment
 * @param invoice what the person may be asked for; null where no invoice was asked about
 * @param followUp what stands in the way, in words, in the order in which to deal with it
 */
public record BillingCheck(
        @Nullable GateAnswer gate,
        Contracts.@Nullable Finding contracts,
        @Nullable DualPlanCheck dualPlan,
        @Nullable Prescription prescription,
        @Nullable IncontinenceGround incontinence,
        @Nullable NecessityStandard necessity,
        @Nullable TimelyBilling timeliness,
        LocalDate lastDayOfFullPayment,
        @Nullable BalanceBilling invoice,
        List<String> followUp) {
    public BillingCheck {
        followUp = List.copyOf(followUp);
    }

    /** The parts of a check, each null where it was not asked for; says what stands in the way. */
    public static BillingCheck of(
            @Nullable GateAnswer gate,
            Contracts.@Nullable Finding contracts,
            @Nullable DualPlanCheck dualPlan,
            @Nullable Prescription prescription,
            @Nullable IncontinenceGround incontinence,
            @Nullable NecessityStandard necessity,
            @Nullable TimelyBilling timeliness,
            LocalDate lastDayOfFullPayment,
            @Nullable BalanceBilling invoice) {
        var followUp = new ArrayList<String>();
        if (gate != null && !gate.decision().mayBeBilled()) {
            followUp.add(gate.decision().followUp());
        }
        if (contracts != null && contracts.outcome() != Contracts.Outcome.MAY_BILL) {
            followUp.add(contracts.basis().because());
        }
        if (dualPlan != null && !dualPlan.exists()) {
            followUp.add(dualPlan.basis().because());
        }
        if (prescription != null && !prescription.complete()) {
            followUp.add(prescription.basis().because());
        }
        if (incontinence != null && incontinence.ground() == IncontinenceGround.Ground.EPSDT) {
            followUp.add(incontinence.basis().because());
        }
        if (timeliness != null && timeliness.percent() < 100) {
            followUp.add(timeliness.basis().because());
        }
        return new BillingCheck(
                gate,
                contracts,
                dualPlan,
                prescription,
                incontinence,
                necessity,
                timeliness,
                lastDayOfFullPayment,
                invoice,
                followUp);
    }
}
