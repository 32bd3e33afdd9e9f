package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Money;

/** A line while its payers come to pay, one after the other. */
final class LineLedger {
    private final Line line;
    private final Step allowableExpense;
    private final boolean covered;
    private final List<PayerLine> posted = new ArrayList<>(4);
    private Money paid = Money.ZERO;
    private Money patientOwes;
    private Money primaryAllowed = Money.ZERO;
    private Money highestAllowed = Money.ZERO;
    private Money medicarePaid = Money.ZERO;
    private Money medicareCostShare = Money.ZERO;
    private boolean medicareCovers;
    private Basis patientBasis = PatientBasis.NOBODY_COVERS;

    LineLedger(Line line, AllowableExpense fees) {
        this.line = line;
        this.allowableExpense = fees.of(line);
        boolean any = false;
        for (int k = 0; k < line.terms().size(); k++) {
            any |= fees.counts(line, k);
        }
        this.covered = any;
        this.patientOwes = line.charge();
    }

    Terms terms(int payer) {
        return line.terms().get(payer);
    }

    Money charge() {
        return line.charge();
    }

    Money paid() {
        return paid;
    }

    /** Payments of all payers but these. */
    Money paidByOthersThan(List<String> payers) {
        var sum = Money.ZERO;
        for (var one : posted) {
            sum = payers.contains(one.payer()) ? sum : sum.plus(one.paid());
        }
        return sum;
    }

    Money patientOwes() {
        return patientOwes;
    }

    Money primaryAllowed() {
        return primaryAllowed;
    }

    Money highestAllowed() {
        return highestAllowed;
    }

    Money medicarePaid() {
        return medicarePaid;
    }

    Money medicareCostShare() {
        return medicareCostShare;
    }

    boolean medicareCovers() {
        return medicareCovers;
    }

    /** Whether any plan or Medicare covers the line; Medi-Cal does not count. */
    boolean covered() {
        return covered;
    }

    /** The allowable expense; the charge where no plan covers the line, as the patient then owes it. */
    Money payable() {
        return covered ? allowableExpense.result() : line.charge();
    }

    Money unpaid() {
        return payable().minus(paid).floorAtZero();
    }

    boolean first() {
        return posted.isEmpty();
    }

    void medicare(boolean covers, Money paidByMedicare, Money costShare) {
        medicareCovers = covers;
        medicarePaid = paidByMedicare;
        medicareCostShare = costShare;
    }

    void post(PayerLine result, Money allowed, Basis basis) {
        posted.add(result);
        paid = paid.plus(result.paid());
        patientOwes = result.patientOwes();
        patientBasis = basis;
        if (primaryAllowed.isZero()) {
            primaryAllowed = allowed;
        }
        highestAllowed = Money.max(highestAllowed, allowed);
    }

    /** The line once all payers have come to pay. */
    LineResult result() {
        return new LineResult(
                line.number(),
                line.charge(),
                allowableExpense,
                Collections.unmodifiableList(posted),
                patientOwes,
                line.charge().minus(paid).minus(patientOwes),
                patientBasis);
    }
}
