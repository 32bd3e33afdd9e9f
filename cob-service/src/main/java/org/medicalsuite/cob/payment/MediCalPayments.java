package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medicalsuite.cob.payment.Adjustment.Reason;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** Medi-Cal comes to pay: by line, or on the claim's total behind Medicare. */
final class MediCalPayments {
    private static final Citation ORDINARY = Citation.found("22 CCR 51005(a)(1); W&I 14124.90; W&I 14000(b)");
    private static final Citation CROSSOVER = Citation.found(
            "W&I 14109.5; 22 CCR 51005(a)(2); Medi-Cal manual 'medi cr cms prm' (claim total) and 'medi cr ph pr'");
    private static final Citation SHARE_OF_COST = Citation.found("W&I 14005.9(c)");

    private final Payer payer;
    private final int at;
    private final IncontinenceCap cap;
    private Money shareOfCost;

    MediCalPayments(Claim claim, int at) {
        this.payer = claim.payers().get(at);
        this.at = at;
        this.cap = IncontinenceCap.of(claim);
        this.shareOfCost = claim.shareOfCost();
    }

    void apply(List<LineLedger> ledgers, List<Step> claimSteps) {
        var ordinary = new ArrayList<LineLedger>();
        var crossover = new ArrayList<LineLedger>();
        for (var ledger : ledgers) {
            boolean crosses = payer.method() == MediCalMethod.MEDICARE_CROSSOVER && ledger.medicareCovers();
            (crosses && price(ledger).covered() ? crossover : ordinary).add(ledger);
        }
        if (!crossover.isEmpty()) {
            byClaim(crossover, claimSteps);
        }
        ordinary.forEach(this::byLine);
    }

    private Terms.MediCalPrice price(LineLedger ledger) {
        if (ledger.terms(at) instanceof Terms.MediCalPrice price) {
            return price;
        }
        throw new MisfitTerms(payer);
    }

    private void byLine(LineLedger ledger) {
        var price = price(ledger);
        if (!price.covered()) {
            notCovered(ledger);
            return;
        }
        var steps = new ArrayList<Step>(3);
        var rate = cap.limit(price, steps);
        var responsibility = price.patientShare() == null ? ledger.patientOwes() : price.patientShare();
        var pays = new Step(
                "MEDI_CAL",
                "max(0, min(rate - paid before, patient responsibility))",
                List.of(
                        Input.of("rate", rate),
                        Input.of("paid before", ledger.paid()),
                        Input.of("patient responsibility", responsibility)),
                Money.min(rate.minus(ledger.paid()), responsibility).floorAtZero(),
                ORDINARY);
        steps.add(pays);
        var owes = spendDown(pays.result(), steps);
        post(ledger, pays.result().minus(owes), owes, steps);
    }

    /** The person's share of cost comes first, up to what Medi-Cal would pay. */
    private Money spendDown(Money wouldPay, List<Step> steps) {
        var owes = Money.min(shareOfCost, wouldPay);
        if (owes.isPositive()) {
            steps.add(new Step(
                    "SHARE_OF_COST",
                    "min(share of cost left, what Medi-Cal would pay)",
                    List.of(Input.of("share of cost left", shareOfCost), Input.of("what Medi-Cal would pay", wouldPay)),
                    owes,
                    SHARE_OF_COST));
            shareOfCost = shareOfCost.minus(owes);
        }
        return owes;
    }

    private void byClaim(List<LineLedger> lines, List<Step> claimSteps) {
        var costShare = Money.ZERO;
        var rates = Money.ZERO;
        var medicare = Money.ZERO;
        var others = Money.ZERO;
        for (var ledger : lines) {
            var other = ledger.paid().minus(ledger.medicarePaid());
            var rate = price(ledger).rate();
            costShare = costShare.plus(ledger.medicareCostShare());
            // Without a Medi-Cal price the deductible and co-insurance alone are the limit (22 CCR 51005(a)(2)).
            rates = rates.plus(rate == null ? ledger.medicarePaid().plus(ledger.medicareCostShare()) : rate);
            medicare = medicare.plus(ledger.medicarePaid());
            others = others.plus(other);
        }
        var beforeShareOfCost = new Step(
                "MEDICARE_CROSSOVER",
                "max(0, min(sum of Medicare deductible and co-insurance, sum of rates - sum paid by Medicare - paid by"
                        + " others, what the patient still owes))",
                List.of(
                        Input.of("sum of Medicare deductible and co-insurance", costShare),
                        Input.of("sum of rates", rates),
                        Input.of("sum paid by Medicare", medicare),
                        Input.of("paid by others", others),
                        Input.of("what the patient still owes", owed(lines))),
                Money.min(Money.min(costShare, rates.minus(medicare).minus(others)), owed(lines))
                        .floorAtZero(),
                CROSSOVER);
        claimSteps.add(beforeShareOfCost);
        var owes = spendDown(beforeShareOfCost.result(), claimSteps);
        spread(lines, beforeShareOfCost.result().minus(owes), owes);
    }

    private static Money owed(List<LineLedger> lines) {
        var sum = Money.ZERO;
        for (var line : lines) {
            sum = sum.plus(line.patientOwes());
        }
        return sum;
    }

    /** Shares payment and share of cost out to the lines, in their order, up to what each still leaves to the patient. */
    private void spread(List<LineLedger> lines, Money payment, Money owes) {
        var left = payment;
        var owesLeft = owes;
        for (var ledger : lines) {
            var open = ledger.patientOwes();
            var paid = Money.min(left, open);
            var share = Money.min(owesLeft, open.minus(paid));
            left = left.minus(paid);
            owesLeft = owesLeft.minus(share);
            post(ledger, paid, share, List.of());
        }
    }

    private void notCovered(LineLedger ledger) {
        var owes = ledger.patientOwes();
        var adjustments = new Adjustments(ledger.charge())
                .patient(Reason.NOT_COVERED_BY_PLAN, owes)
                .priorPayers(ledger.charge().minus(owes));
        ledger.post(line(Money.ZERO, owes, List.of(), adjustments), Money.ZERO, PatientBasis.NOT_COVERED_BY_MEDI_CAL);
    }

    private void post(LineLedger ledger, Money paid, Money owes, List<Step> steps) {
        var adjustments = new Adjustments(ledger.charge().minus(paid)).patient(Reason.MONTHLY_SHARE_OF_COST, owes);
        if (!ledger.first()) {
            adjustments.priorPayers(ledger.charge().minus(ledger.patientOwes()));
        }
        ledger.post(line(paid, owes, steps, adjustments), Money.ZERO, PatientBasis.SHARE_OF_COST_ONLY);
    }

    private PayerLine line(Money paid, Money owes, List<Step> steps, Adjustments adjustments) {
        return new PayerLine(
                payer.id(),
                payer.method().name(),
                null,
                paid,
                false,
                Money.ZERO,
                owes,
                Collections.unmodifiableList(steps),
                adjustments.rest());
    }
}
