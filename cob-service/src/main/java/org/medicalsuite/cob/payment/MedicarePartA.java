package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.payment.MedicarePayments.Outcome;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** Medicare by other bases than the fee schedule, such as an inpatient stay: the lowest of four tests. */
final class MedicarePartA {
    private static final Citation CITATION = Citation.found("42 CFR 411.33(e)");

    private MedicarePartA() {}

    static Outcome pay(Claim claim, LineLedger ledger, Terms.PartA terms) {
        var patient = terms.stay() == null
                ? new StayCostShare(terms.deductible(), terms.coinsurance(), List.of())
                : StayCostShare.of(terms.stay(), claim.serviceDate(), claim.figures());
        var charge = terms.obligatedToAccept() == null
                ? ledger.charge()
                : Money.min(ledger.charge(), terms.obligatedToAccept());
        var costShare = patient.deductible().plus(patient.coinsurance());
        var gross = Input.of("gross amount", terms.gross());
        var share = Input.of("deductible and co-insurance", costShare);
        var before = Input.of("paid before", ledger.paid());
        var accepted = Input.of("min(charge, obligated to accept)", charge);
        var tests = List.of(
                test("GROSS_LESS_COST_SHARE", gross, share, terms.gross().minus(costShare)),
                test("GROSS_LESS_PRIMARY", gross, before, terms.gross().minus(ledger.paid())),
                test("CHARGE_LESS_PRIMARY", accepted, before, charge.minus(ledger.paid())),
                test("CHARGE_LESS_COST_SHARE", accepted, share, charge.minus(costShare)));
        var pays = Lowest.of("MEDICARE_PART_A", tests, CITATION);
        var owes = Money.min(
                costShare.minus(ledger.paid()).floorAtZero(),
                charge.minus(ledger.paid()).minus(pays.result()).floorAtZero());
        return new Outcome(
                terms.gross(),
                pays.result(),
                false,
                patient.deductible(),
                costShare,
                owes,
                steps(patient, tests, pays),
                PatientBasis.MEDICARE_COST_SHARE);
    }

    private static List<Step> steps(StayCostShare patient, List<Step> tests, Step pays) {
        var steps = new ArrayList<>(patient.steps());
        steps.addAll(tests);
        steps.add(pays);
        return List.copyOf(steps);
    }

    private static Step test(String rule, Input from, Input less, Money result) {
        return new Step(rule, from.name() + " - " + less.name(), List.of(from, less), result, CITATION);
    }
}
