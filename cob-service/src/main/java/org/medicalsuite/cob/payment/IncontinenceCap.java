package org.medicalsuite.cob.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.DatedFigure;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.kernel.Money;

/** Holds Medi-Cal's price of incontinence supplies to what the month's cap leaves; creams and washes stand outside. */
public final class IncontinenceCap {
    private final @Nullable DatedFigure cap;
    private final boolean authorized;
    private Money left;

    private IncontinenceCap(@Nullable DatedFigure cap, Money left, boolean authorized) {
        this.cap = cap;
        this.left = left;
        this.authorized = authorized;
    }

    static IncontinenceCap of(Claim claim) {
        var month = claim.incontinence();
        if (month == null) {
            return new IncontinenceCap(null, Money.ZERO, false);
        }
        var cap = claim.figures().on(claim.serviceDate(), Figure.INCONTINENCE_MONTHLY_CAP);
        return of(cap, month);
    }

    /** The cap of a month, less what has been used of it. */
    public static IncontinenceCap of(DatedFigure cap, IncontinenceMonth month) {
        return new IncontinenceCap(cap, cap.money().minus(month.used()).floorAtZero(), month.priorAuthorization());
    }

    /** What may be paid of an amount for a supply; uses the cap up. */
    public Money take(IncontinenceSupply supply, Money amount) {
        if (authorized || !supply.underCap()) {
            return amount;
        }
        var payable = Money.min(left, amount);
        left = left.minus(payable);
        return payable;
    }

    /** Medi-Cal's price of a line under the cap. */
    Money limit(Terms.MediCalPrice price, List<Step> steps) {
        var rate = price.rate() == null ? Money.ZERO : price.rate();
        if (cap == null || price.supply() == null) {
            return rate;
        }
        var before = left;
        var payable = take(price.supply(), rate);
        if (!payable.equals(rate)) {
            steps.add(new Step(
                    "INCONTINENCE_MONTHLY_CAP",
                    "min(rate, left of the month's cap); the rest needs prior authorization",
                    List.of(Input.of("rate", rate), Input.of("left of the month's cap", before)),
                    payable,
                    cap.citation()));
        }
        return payable;
    }
}
