package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.cob.payment.MedicarePayments.Outcome;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** Medicare Part B by the fee schedule: the lowest of three tests; with nothing paid before, Medicare as primary. */
final class MedicarePartB {
    private static final Citation CITATION = Citation.found("42 CFR 411.33(a)");

    private MedicarePartB() {}

    static Outcome pay(Claim claim, LineLedger ledger, Terms.PartB terms) {
        var paidBefore = ledger.paid();
        var accepted = terms.obligatedToAccept() == null
                ? ledger.charge()
                : Money.min(ledger.charge(), terms.obligatedToAccept());
        var percent = terms.paysPercent() == null
                ? claim.figures()
                        .on(claim.serviceDate(), Figure.PART_B_PAYS_PERCENT)
                        .value()
                : terms.paysPercent();
        var deductible = Money.min(terms.unmetDeductible(), terms.feeSchedule());
        var before = Input.of("paid before", paidBefore);
        var fee = Input.of("fee schedule", terms.feeSchedule());
        var one = new Step(
                "CHARGE_LESS_PRIMARY",
                "min(charge, obligated to accept) - paid before",
                List.of(Input.of("min(charge, obligated to accept)", accepted), before),
                accepted.minus(paidBefore),
                CITATION);
        var two = new Step(
                "MEDICARE_AS_PRIMARY",
                "(fee schedule - unmet deductible) x percentage",
                List.of(fee, Input.of("unmet deductible", deductible), Input.percent("percentage", percent)),
                terms.feeSchedule().minus(deductible).percent(percent),
                CITATION);
        var three = new Step(
                "HIGHER_ALLOWED_LESS_PRIMARY",
                "max(fee schedule, primary's allowed) - paid before",
                List.of(fee, Input.of("primary's allowed", ledger.highestAllowed()), before),
                Money.max(terms.feeSchedule(), ledger.highestAllowed()).minus(paidBefore),
                CITATION);
        var pays = Lowest.of("MEDICARE_PART_B", List.of(one, two, three), CITATION);
        var costShare = terms.feeSchedule().minus(two.result());
        var owes = Money.min(
                costShare.minus(paidBefore).floorAtZero(),
                accepted.minus(paidBefore).minus(pays.result()).floorAtZero());
        return new Outcome(
                terms.feeSchedule(),
                pays.result(),
                false,
                deductible,
                costShare,
                owes,
                List.of(one, two, three, pays),
                PatientBasis.MEDICARE_COST_SHARE);
    }
}
