package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.cob.payment.MedicarePayments.Outcome;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Money;

/** A claim without assignment: Medicare pays the patient, and the physician may charge up to the limiting charge. */
final class UnassignedClaim {
    private UnassignedClaim() {}

    static Outcome pay(Claim claim, LineLedger ledger, Terms.PartB terms) {
        var limiting = LimitingCharge.of(terms.feeSchedule(), claim.serviceDate(), claim.figures());
        var fee = limiting.feeSchedule().result();
        var rate = claim.figures().on(claim.serviceDate(), Figure.PART_B_PAYS_PERCENT);
        var percent = terms.paysPercent() == null ? rate.value() : terms.paysPercent();
        var deductible = Money.min(terms.unmetDeductible(), fee);
        var pays = new Step(
                "MEDICARE_PAYS_PATIENT",
                "(non-participating fee schedule - unmet deductible) x percentage",
                List.of(
                        Input.of("non-participating fee schedule", fee),
                        Input.of("unmet deductible", deductible),
                        Input.percent("percentage", percent)),
                fee.minus(deductible).percent(percent),
                rate.citation());
        var charged = new Step(
                "MAY_BE_CHARGED",
                "min(charge, limiting charge)",
                List.of(
                        Input.of("charge", ledger.charge()),
                        Input.of("limiting charge", limiting.limit().result())),
                Money.min(ledger.charge(), limiting.limit().result()),
                limiting.limit().citation());
        return new Outcome(
                fee,
                Money.min(pays.result(), charged.result()),
                true,
                deductible,
                fee.minus(pays.result()),
                charged.result().minus(pays.result()).floorAtZero(),
                List.of(limiting.feeSchedule(), limiting.limit(), pays, charged),
                PatientBasis.LIMITING_CHARGE);
    }
}
