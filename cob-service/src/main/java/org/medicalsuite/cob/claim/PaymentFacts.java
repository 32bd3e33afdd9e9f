package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.PaymentCalculationRequest;
import org.medicalsuite.cob.PaymentCalculationRequest.IncontinenceFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.LineFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.PayerFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.ReserveFacts;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/** A claim as the payment calculation takes it. What the person's accounts hold is put in later, under their locks. */
final class PaymentFacts {
    private PaymentFacts() {}

    static PaymentCalculationRequest of(ClaimRequest claim, @Nullable CoverageAnswer answer) {
        return new PaymentCalculationRequest(
                claim.cin(),
                claim.serviceFrom(),
                claim.unit(),
                claim.payers().stream()
                        .map(payer -> payer(payer, claim.serviceFrom()))
                        .toList(),
                claim.lines().stream()
                        .map(line -> new LineFacts(line.number(), line.charge(), line.allowableExpense(), line.terms()))
                        .toList(),
                answer == null ? Money.ZERO : answer.shareOfCostLeft(),
                claim.incontinence() == null
                        ? null
                        : new IncontinenceFacts(
                                Money.ZERO,
                                claim.incontinence().priorAuthorization(),
                                claim.incontinence().patientAge()));
    }

    private static PayerFacts payer(ClaimPayer payer, LocalDate serviceDate) {
        if (payer.method() != MethodName.ALTERNATIVE_ONE) {
            return new PayerFacts(payer.id(), payer.method(), null);
        }
        var period = claimDeterminationPeriod(payer, serviceDate);
        var thru = period.lastDay().orElse(LocalDate.MAX);
        return new PayerFacts(
                payer.id(), payer.method(), new ReserveFacts(Money.ZERO, period.from(), thru, payer.reserveMayPay()));
    }

    /** What a payer counts by: its own period where the claim names it, else the calendar year of the service. */
    static DateSpan claimDeterminationPeriod(ClaimPayer payer, LocalDate serviceDate) {
        if (payer.claimDeterminationPeriod() != null) {
            return payer.claimDeterminationPeriod().span("payers.claimDeterminationPeriod");
        }
        return DateSpan.between(serviceDate.withDayOfYear(1), serviceDate.withDayOfYear(serviceDate.lengthOfYear()));
    }
}
