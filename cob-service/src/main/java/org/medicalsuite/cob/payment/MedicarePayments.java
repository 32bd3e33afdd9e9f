package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.cob.payment.Adjustment.Reason;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** Medicare comes to pay on all lines of a claim, by line. */
final class MedicarePayments {
    private static final Citation REMITTED = Citation.found("Medicare's remittance advice (835)");

    private final Claim claim;
    private final Payer payer;

    MedicarePayments(Claim claim, Payer payer) {
        this.claim = claim;
        this.payer = payer;
    }

    void byLine(LineLedger ledger, Terms terms) {
        switch (terms) {
            case Terms.PartB partB ->
                post(
                        ledger,
                        payer.method() == MedicareMethod.MEDICARE_UNASSIGNED
                                ? UnassignedClaim.pay(claim, ledger, partB)
                                : MedicarePartB.pay(claim, ledger, partB));
            case Terms.PartA partA -> post(ledger, MedicarePartA.pay(claim, ledger, partA));
            case Terms.Remitted remitted -> post(ledger, remitted(ledger, remitted));
            case Terms.Benefit _, Terms.MediCalPrice _ -> throw new MisfitTerms(payer);
        }
    }

    /**
     * What Medicare does with a line.
     *
     * @param costShare deductible and co-insurance as Medicare's own rules have them
     * @param owes what the patient owes after Medicare
     */
    record Outcome(
            Money allowed,
            Money paid,
            boolean toPatient,
            Money deductible,
            Money costShare,
            Money owes,
            List<Step> steps,
            Basis patientBasis) {}

    private static Outcome remitted(LineLedger ledger, Terms.Remitted terms) {
        var share = terms.deductible().plus(terms.coinsurance()).plus(terms.copay());
        return new Outcome(
                terms.allowed(),
                terms.paid(),
                false,
                terms.deductible(),
                share,
                terms.covered() ? share.minus(ledger.paid()).floorAtZero() : ledger.patientOwes(),
                List.of(new Step("REMITTED", "as the payer's remittance says", List.of(), terms.paid(), REMITTED)),
                terms.covered() ? PatientBasis.MEDICARE_COST_SHARE : PatientBasis.NOBODY_COVERS);
    }

    private void post(LineLedger ledger, Outcome outcome) {
        boolean covers = outcome.allowed().isPositive();
        var adjustments = new Adjustments(ledger.charge().minus(outcome.paid()));
        if (covers) {
            adjustments.patientShare(outcome.owes(), outcome.deductible(), Money.ZERO);
        } else {
            adjustments.patient(Reason.NOT_COVERED_BY_PLAN, outcome.owes());
        }
        if (!ledger.first()) {
            var writtenOff = ledger.primaryAllowed().isPositive()
                    ? ledger.charge().minus(ledger.primaryAllowed()).floorAtZero()
                    : Money.ZERO;
            adjustments.priorPayers(ledger.paid().plus(writtenOff));
        }
        var result = new PayerLine(
                payer.id(),
                payer.method().name(),
                null,
                outcome.paid(),
                outcome.toPatient(),
                outcome.deductible(),
                outcome.owes(),
                outcome.steps(),
                adjustments.rest());
        ledger.medicare(covers, outcome.paid(), outcome.costShare());
        ledger.post(result, outcome.allowed(), outcome.patientBasis());
    }
}
