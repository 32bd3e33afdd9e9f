package org.medicalsuite.cob.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/** One private plan comes to pay on all lines of a claim. */
final class PlanPayments {
    private static final Citation HELD =
            Citation.found("NAIC MDL-120 (2013) §7: the total is never above the allowable expense");

    private final Claim claim;
    private final int at;
    private final Payer payer;
    private final PlanMethod method;
    private final boolean primary;
    private final PlanPosting posting;
    private final List<LineLedger> ledgers;
    private Money reserve;
    private Money normalBenefits = Money.ZERO;
    private Money payments = Money.ZERO;

    PlanPayments(Claim claim, int at, PlanMethod method, List<LineLedger> ledgers) {
        this.claim = claim;
        this.at = at;
        this.payer = claim.payers().get(at);
        this.method = method;
        this.primary = at == 0 && !(method instanceof EqualSharing || method instanceof NonComplyingAhead);
        this.posting = new PlanPosting(payer, at, primary);
        this.ledgers = ledgers;
        this.reserve =
                method instanceof AlternativeOne(var saved) ? saved.availableOn(claim.serviceDate()) : Money.ZERO;
    }

    void apply(List<Step> claimSteps) {
        if (at > 0 && claim.unit() == Unit.CLAIM && method.worksOnClaimTotal() && nothingRemitted()) {
            byClaim(claimSteps);
        } else {
            ledgers.forEach(this::byLine);
        }
    }

    /** What happened to the person's reserve; null for a method without one. */
    @Nullable
    ReserveMovement reserveMovement() {
        if (!(method instanceof AlternativeOne(var saved))) {
            return null;
        }
        var before = saved.availableOn(claim.serviceDate());
        return new ReserveMovement(
                payer.id(),
                saved.period(),
                before,
                normalBenefits,
                payments,
                BenefitReserve.after(before, normalBenefits, payments),
                Citation.found("LA Admin. Code 37:XIII-309; WAC 284-51-230"));
    }

    private boolean nothingRemitted() {
        return ledgers.stream().noneMatch(ledger -> ledger.terms(at) instanceof Terms.Remitted);
    }

    private void byLine(LineLedger ledger) {
        switch (ledger.terms(at)) {
            case Terms.Remitted remitted -> posting.remitted(ledger, remitted);
            case Terms.Benefit terms -> {
                var normal = NormalBenefit.of(terms);
                if (primary) {
                    post(ledger, terms, normal.result(), normal.result(), List.of(normal));
                } else {
                    var step = method.pay(stand(ledger, terms, normal.result()));
                    pay(ledger, terms, normal, step);
                }
            }
            case Terms.PartB _, Terms.PartA _, Terms.MediCalPrice _ -> throw new MisfitTerms(payer);
        }
    }

    private void pay(LineLedger ledger, Terms.Benefit terms, Step normal, Step step) {
        var limit = ledger.unpaid();
        if (step.result().exceeds(limit)) {
            post(ledger, terms, normal.result(), limit, List.of(normal, step, held(step.result(), limit)));
        } else {
            post(ledger, terms, normal.result(), step.result(), List.of(normal, step));
        }
    }

    private void byClaim(List<Step> claimSteps) {
        Stand sum = null;
        var normals = new ArrayList<Step>(ledgers.size());
        var limit = Money.ZERO;
        for (var ledger : ledgers) {
            if (!(ledger.terms(at) instanceof Terms.Benefit terms)) {
                throw new MisfitTerms(payer);
            }
            var normal = NormalBenefit.of(terms);
            normals.add(normal);
            var stand = stand(ledger, terms, normal.result());
            sum = sum == null ? stand : sum.plus(stand);
            limit = limit.plus(ledger.unpaid());
        }
        if (sum == null) {
            return;
        }
        var step = method.pay(sum);
        claimSteps.add(step);
        if (step.result().exceeds(limit)) {
            claimSteps.add(held(step.result(), limit));
        }
        spread(Money.min(step.result(), limit), normals);
    }

    private void spread(Money total, List<Step> normals) {
        var shares = ClaimShare.spread(
                total,
                normals.stream().map(Step::result).toList(),
                ledgers.stream().map(LineLedger::unpaid).toList());
        for (int i = 0; i < shares.size(); i++) {
            if (ledgers.get(i).terms(at) instanceof Terms.Benefit terms) {
                post(ledgers.get(i), terms, normals.get(i).result(), shares.get(i), List.of(normals.get(i)));
            }
        }
    }

    private void post(LineLedger ledger, Terms.Benefit terms, Money normal, Money paid, List<Step> steps) {
        normalBenefits = normalBenefits.plus(normal);
        payments = payments.plus(paid);
        reserve = BenefitReserve.after(reserve, normal, paid).floorAtZero();
        posting.benefit(ledger, terms, normal, paid, steps);
    }

    private Stand stand(LineLedger ledger, Terms.Benefit terms, Money normal) {
        return new Stand(
                normal,
                ledger.covered() || reservePaysAnything() ? ledger.payable() : Money.ZERO,
                method instanceof NonComplyingAhead ? aloneWouldPay(ledger.terms(at + 1)) : ledger.paid(),
                method instanceof EqualSharing sharing ? ledger.paidByOthersThan(sharing.partners()) : ledger.paid(),
                terms.patientShare() == null ? ledger.patientOwes() : terms.patientShare(),
                ledger.primaryAllowed(),
                terms.covered() ? terms.allowed() : Money.ZERO,
                terms.deductible(),
                terms.covered() ? terms.paysPercent() : BigDecimal.ZERO,
                reserve);
    }

    /** What the plan behind would pay if there were no other. */
    private Money aloneWouldPay(Terms behind) {
        if (behind instanceof Terms.Benefit contract) {
            return NormalBenefit.of(contract).result();
        }
        throw new MisfitTerms(claim.payers().get(at + 1));
    }

    private boolean reservePaysAnything() {
        return method instanceof AlternativeOne(var saved) && saved.mayPay() == BenefitReserve.MayPay.ANY_EXPENSE;
    }

    private static Step held(Money wanted, Money limit) {
        return new Step(
                "HELD_TO_UNPAID",
                "min(amount of the method, allowable expense - paid before)",
                List.of(Input.of("amount of the method", wanted), Input.of("allowable expense - paid before", limit)),
                limit,
                HELD);
    }
}
