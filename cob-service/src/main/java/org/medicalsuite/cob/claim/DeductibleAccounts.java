package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.claim.BenefitAccounts.AccountKey;
import org.medicalsuite.cob.claim.BenefitAccounts.Kind;
import org.medicalsuite.cob.payment.DeductibleCredit;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.payment.PeriodDeductible;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.DateSpan;

/** Counts what claims credit to deductibles, and says where that is more than the deductible is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DeductibleAccounts {
    private static final Citation CONTRACT =
            Citation.knowledge("The plan's contract: a deductible is met once in its period");

    private final BenefitAccounts accounts;

    public DeductibleAccounts(BenefitAccounts accounts) {
        this.accounts = accounts;
    }

    /** Books what a version of a claim credits, and returns what contradicts a deductible that is known. */
    List<Basis> count(ClaimNumber number, int version, ClaimRequest claim, PaymentCalculation calculation) {
        var findings = new ArrayList<Basis>();
        calculation.deductibleCredits().stream()
                .sorted(Comparator.comparing(DeductibleCredit::payer))
                .forEach(credit -> count(number, version, claim, credit).ifPresent(findings::add));
        return List.copyOf(findings);
    }

    private Optional<Basis> count(ClaimNumber number, int version, ClaimRequest claim, DeductibleCredit credit) {
        var payer = claim.payers().stream()
                .filter(it -> it.id().equals(credit.payer()))
                .findFirst()
                .orElseThrow();
        if (payer.method() == MethodName.MEDICARE_PART_A) {
            // Counted by benefit periods, and a claim does not say when its own has begun.
            return Optional.empty();
        }
        var period = PaymentFacts.claimDeterminationPeriod(payer, claim.serviceFrom());
        var key = new AccountKey(claim.cin(), payer.id(), Kind.DEDUCTIBLE, period);
        var credited = accounts.book(key, number, version, credit.amount());
        return known(payer, period, claim.serviceFrom()).flatMap(deductible -> deductible.exceededBy(credited));
    }

    /** By law where Medicare pays, by the claim's own word where a plan does. */
    private static Optional<PeriodDeductible> known(ClaimPayer payer, DateSpan period, LocalDate day) {
        if (payer.method() == MethodName.MEDICARE_PART_B || payer.method() == MethodName.MEDICARE_UNASSIGNED) {
            return Figures.committed()
                    .find(day, Figure.PART_B_DEDUCTIBLE)
                    .map(year -> new PeriodDeductible(payer.id(), period, year.money(), year.citation()));
        }
        return Optional.ofNullable(payer.deductible())
                .map(amount -> new PeriodDeductible(payer.id(), period, amount, CONTRACT));
    }
}
