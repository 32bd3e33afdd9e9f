package org.medicalsuite.cob.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.payment.Adjustment.Reason;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * Posts what a private plan does with a line, with its adjustments.
 *
 * @param at the plan's place among the payers, 0 for the first
 * @param primary whether it pays without regard to others
 */
record PlanPosting(Payer payer, int at, boolean primary) {
    private static final Citation REMITTED = Citation.found("the payer's remittance advice (835)");

    /** Takes over what the payer's remittance says. */
    void remitted(LineLedger ledger, Terms.Remitted terms) {
        var step = new Step("REMITTED", "as the payer's remittance says", List.of(), terms.paid(), REMITTED);
        var adjustments = new Adjustments(ledger.charge().minus(terms.paid()))
                .patient(Reason.DEDUCTIBLE, terms.deductible())
                .patient(Reason.COINSURANCE, terms.coinsurance())
                .patient(Reason.COPAYMENT, terms.copay());
        post(ledger, terms, null, terms.paid(), terms.deductible(), List.of(step), adjustments);
    }

    /** Posts what the plan pays by its contract. */
    void benefit(LineLedger ledger, Terms.Benefit terms, Money normal, Money paid, List<Step> steps) {
        var adjustments = new Adjustments(ledger.charge().minus(paid));
        var deductible = Money.ZERO;
        if (terms.covered()) {
            deductible = Money.min(terms.deductible(), terms.allowed());
            var shared = primary ? terms.allowed() : ledger.unpaid();
            adjustments.patientShare(shared.minus(paid).floorAtZero(), deductible, terms.copay());
        }
        post(ledger, terms, normal, paid, deductible, steps, adjustments);
    }

    private void post(
            LineLedger ledger,
            Terms terms,
            @Nullable Money normal,
            Money paid,
            Money deductible,
            List<Step> steps,
            Adjustments adjustments) {
        if (at > 0) {
            adjustments.priorPayers(ledger.paid().plus(ledger.charge().minus(ledger.payable())));
        }
        var owes = ledger.payable().minus(ledger.paid()).minus(paid).floorAtZero();
        if (!terms.covered()) {
            adjustments.patient(
                    Reason.NOT_COVERED_BY_PLAN, at == 0 ? ledger.charge().minus(paid) : owes);
        }
        var result = new PayerLine(
                payer.id(),
                primary ? "PRIMARY" : payer.method().name(),
                normal,
                paid,
                false,
                deductible,
                owes,
                steps,
                adjustments.rest());
        ledger.post(
                result,
                terms.covered() ? terms.allowed() : Money.ZERO,
                ledger.covered() ? PatientBasis.REST_OF_ALLOWABLE : PatientBasis.NOBODY_COVERS);
    }
}
