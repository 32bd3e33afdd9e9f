package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.PaymentCalculationRequest;
import org.medicalsuite.cob.PaymentCalculationRequest.IncontinenceFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.PayerFacts;
import org.medicalsuite.cob.PaymentCalculationRequest.ReserveFacts;
import org.medicalsuite.cob.claim.BenefitAccounts.AccountKey;
import org.medicalsuite.cob.claim.BenefitAccounts.Kind;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.ClaimLife;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.payment.IncontinenceCap;
import org.medicalsuite.cob.payment.IncontinenceMonth;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/**
 * Works a claim out and keeps it: holds the accounts that the methods look at, calculates, stores everything and books
 * what has moved. The same for the first time and for every time anew.
 *
 * <p>To work a stored claim out anew: hold it ({@link ClaimStore#hold}), call {@link #adjudicate} with its facts as they
 * are known now ({@link Working#of} makes them), and append the event that comes back. What the version before had
 * booked is given back first, in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Adjudication {
    private final BenefitAccounts accounts;
    private final BenefitReturns returns;
    private final DeductibleAccounts deductibles;
    private final Adjudications adjudications;
    private final Withholding withholding;
    private final FigureEditions editions;

    public Adjudication(
            BenefitAccounts accounts,
            BenefitReturns returns,
            DeductibleAccounts deductibles,
            Adjudications adjudications,
            Withholding withholding,
            FigureEditions editions) {
        this.returns = returns;
        this.deductibles = deductibles;
        this.editions = editions;
        this.accounts = accounts;
        this.adjudications = adjudications;
        this.withholding = withholding;
    }

    /**
     * Works the claim out as its next version.
     *
     * @param life as it stands; its latest version is given back where it still holds
     * @return the event to append, in the same transaction
     */
    ClaimEvent.Adjudicated adjudicate(
            ClaimNumber number, ClaimLife life, ClaimRequest claim, AdjudicationFacts facts, PayerOrder order) {
        giveBack(number, life, claim);
        int version = life.versions() + 1;
        var keys = heldAccounts(claim);
        var settled = facts.with(withBalances(facts.payment(), keys));
        var figures = Figures.committed();
        editions.keep(figures);
        var calculation = settled.calculation(figures);
        adjudications.insert(number, version, settled, order, calculation, figures);
        book(number, version, settled.payment(), calculation, keys);
        return new ClaimEvent.Adjudicated(version, deductibles.count(number, version, claim, calculation));
    }

    /** Gives back what the claim's latest version has booked; nothing where it has none or gave it back already. */
    void giveBack(ClaimNumber number, ClaimLife life, ClaimRequest claim) {
        if (life.versions() > 0) {
            returns.giveBack(claim.cin(), number, life.versions());
            withholding.giveBack(number, life.versions());
        }
    }

    /** The accounts whose balances the calculation needs, by payer, in the order in which everybody takes them. */
    private static Map<String, AccountKey> heldAccounts(ClaimRequest claim) {
        var keys = new HashMap<String, AccountKey>();
        for (var payer : claim.payers()) {
            if (payer.method() == MethodName.ALTERNATIVE_ONE) {
                keys.put(
                        payer.id(),
                        new AccountKey(
                                claim.cin(),
                                payer.id(),
                                Kind.RESERVE,
                                PaymentFacts.claimDeterminationPeriod(payer, claim.serviceFrom())));
            } else if (claim.incontinence() != null && isMediCal(payer.method())) {
                var first = claim.serviceFrom().withDayOfMonth(1);
                keys.put(
                        payer.id(),
                        new AccountKey(
                                claim.cin(),
                                payer.id(),
                                Kind.INCONTINENCE_CAP,
                                DateSpan.between(first, first.plusMonths(1).minusDays(1))));
            }
        }
        return keys;
    }

    private static boolean isMediCal(MethodName method) {
        return method == MethodName.MEDI_CAL || method == MethodName.MEDICARE_CROSSOVER;
    }

    private PaymentCalculationRequest withBalances(PaymentCalculationRequest payment, Map<String, AccountKey> keys) {
        var balances = new HashMap<String, Money>();
        keys.values().stream()
                .sorted(Comparator.comparing(AccountKey::kind).thenComparing(AccountKey::plan))
                .forEach(key -> balances.put(key.plan(), accounts.hold(key)));
        var payers = new ArrayList<PayerFacts>();
        var used = Money.ZERO;
        for (var payer : payment.payers()) {
            var balance = balances.getOrDefault(payer.id(), Money.ZERO);
            var reserve = payer.reserve();
            if (reserve == null) {
                used = used.plus(balance);
                payers.add(payer);
            } else {
                payers.add(new PayerFacts(
                        payer.id(),
                        payer.method(),
                        new ReserveFacts(balance, reserve.from(), reserve.thru(), reserve.mayPay())));
            }
        }
        var month = payment.incontinence();
        return new PaymentCalculationRequest(
                payment.cin(),
                payment.serviceDate(),
                payment.unit(),
                payers,
                payment.lines(),
                payment.shareOfCost(),
                month == null ? null : new IncontinenceFacts(used, month.priorAuthorization(), month.patientAge()));
    }

    private void book(
            ClaimNumber number,
            int version,
            PaymentCalculationRequest payment,
            PaymentCalculation calculation,
            Map<String, AccountKey> keys) {
        for (var movement : calculation.reserves()) {
            var saved = movement.after().minus(movement.before());
            move(keys.get(movement.payer()), number, version, saved);
        }
        keys.values().stream()
                .filter(key -> key.kind() == Kind.INCONTINENCE_CAP)
                .forEach(key -> move(key, number, version, capUsed(payment, key.plan())));
    }

    private void move(@Nullable AccountKey key, ClaimNumber number, int version, Money amount) {
        if (key != null && !amount.isZero()) {
            accounts.book(key, number, version, amount);
        }
    }

    /** What the claim's supplies take of the month's cap, worked as the calculation works it. */
    private static Money capUsed(PaymentCalculationRequest payment, String payer) {
        var month = payment.incontinence();
        if (month == null || month.priorAuthorization()) {
            return Money.ZERO;
        }
        var cap = IncontinenceCap.of(
                Figures.committed().on(payment.serviceDate(), Figure.INCONTINENCE_MONTHLY_CAP),
                new IncontinenceMonth(month.usedThisMonth(), false, month.patientAge()));
        var used = Money.ZERO;
        for (var line : payment.lines()) {
            for (var terms : line.terms()) {
                var price = terms.mediCal();
                if (price != null
                        && terms.payer().equals(payer)
                        && price.supply() != null
                        && price.supply().underCap()
                        && price.rate() != null) {
                    used = used.plus(cap.take(price.supply(), price.rate()));
                }
            }
        }
        return used;
    }
}
