package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** Lets the payers of a claim come to pay, one after the other, each seeing what all before it have paid. */
public final class Coordination {
    private static final Citation OWN_DEDUCTIBLE =
            Citation.found("NAIC MDL-120 (2013) §7; Ala. Admin. Code 482-1-128-.07");
    private static final Citation PAID_BY_OTHERS = Citation.found(
            "Undivided Q&A (2025): what a later payer pays toward a deductible counts as if the patient had paid it");

    private Coordination() {}

    /** Works the claim out to the cent. */
    public static PaymentCalculation of(Claim claim) {
        var fees = new AllowableExpense(claim.payers());
        var ledgers = new ArrayList<LineLedger>(claim.lines().size());
        for (var line : claim.lines()) {
            ledgers.add(new LineLedger(line, fees));
        }
        var claimSteps = new ArrayList<Step>();
        var reserves = new ArrayList<ReserveMovement>();
        for (int at = 0; at < claim.payers().size(); at++) {
            pay(claim, at, ledgers, claimSteps, reserves);
        }
        var lines = new ArrayList<LineResult>(ledgers.size());
        var charge = Money.ZERO;
        var patient = Money.ZERO;
        var writeOff = Money.ZERO;
        for (var ledger : ledgers) {
            var line = ledger.result();
            lines.add(line);
            charge = charge.plus(line.charge());
            patient = patient.plus(line.patientLiability());
            writeOff = writeOff.plus(line.providerWriteOff());
        }
        return new PaymentCalculation(
                claim.serviceDate(),
                claim.unit(),
                charge,
                totals(claim, lines),
                patient,
                writeOff,
                List.copyOf(lines),
                List.copyOf(claimSteps),
                credits(claim, lines),
                List.copyOf(reserves));
    }

    private static void pay(
            Claim claim, int at, List<LineLedger> ledgers, List<Step> claimSteps, List<ReserveMovement> reserves) {
        switch (claim.payers().get(at).method()) {
            case PlanMethod plan -> {
                var payments = new PlanPayments(claim, at, plan, ledgers);
                payments.apply(claimSteps);
                var movement = payments.reserveMovement();
                if (movement != null) {
                    reserves.add(movement);
                }
            }
            case MedicareMethod _ -> {
                var medicare = new MedicarePayments(claim, claim.payers().get(at));
                ledgers.forEach(ledger -> medicare.byLine(ledger, ledger.terms(at)));
            }
            case MediCalMethod _ -> new MediCalPayments(claim, at).apply(ledgers, claimSteps);
        }
    }

    private static List<PayerTotal> totals(Claim claim, List<LineResult> lines) {
        var totals = new ArrayList<PayerTotal>(claim.payers().size());
        for (int k = 0; k < claim.payers().size(); k++) {
            var paid = Money.ZERO;
            Money normal = null;
            for (var line : lines) {
                var result = line.payers().get(k);
                paid = paid.plus(result.paid());
                normal = sum(normal, result.normalBenefit());
            }
            totals.add(new PayerTotal(
                    claim.payers().get(k).id(), lines.getFirst().payers().get(k).method(), paid, normal));
        }
        return List.copyOf(totals);
    }

    private static @Nullable Money sum(@Nullable Money a, @Nullable Money b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.plus(b);
    }

    private static List<DeductibleCredit> credits(Claim claim, List<LineResult> lines) {
        var credits = new ArrayList<DeductibleCredit>();
        for (int k = 0; k < claim.payers().size(); k++) {
            var amount = Money.ZERO;
            for (var line : lines) {
                amount = amount.plus(line.payers().get(k).deductibleCredited());
            }
            if (amount.isPositive()) {
                credits.add(new DeductibleCredit(claim.payers().get(k).id(), amount, creditBasis(k)));
            }
        }
        return List.copyOf(credits);
    }

    private static Basis creditBasis(int at) {
        return at == 0
                ? new Basis(
                        "PAYMENTS_OF_LATER_PAYERS_COUNT",
                        "The primary credits its deductible in full, whether the patient or a later payer pays it",
                        PAID_BY_OTHERS)
                : new Basis(
                        "CREDITED_AS_IF_ALONE",
                        "A secondary payer credits its own deductible with what it would have credited alone",
                        OWN_DEDUCTIBLE);
    }
}
