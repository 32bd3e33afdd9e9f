package org.medicalsuite.cob.payment;

import java.util.List;
import org.medicalsuite.cob.reference.DatedFigure;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * A month's incontinence supplies under the cap.
 *
 * @param counted amounts that count for the cap
 * @param payableUnderCap of that, what may be paid without more authorization
 * @param outsideCap creams and washes
 * @param needsAuthorizationFor what lies above the cap
 * @param washNeedsEpsdtGround whether creams or washes are among them and the patient is too young for them without an
 *     EPSDT ground
 */
public record IncontinenceSupplies(
        Money counted,
        Money payableUnderCap,
        Money outsideCap,
        Money needsAuthorizationFor,
        boolean washNeedsEpsdtGround,
        Citation citation) {
    /** One supply and its amount at Medi-Cal's price. */
    public record Item(IncontinenceSupply supply, Money amount) {}

    /** Puts a month's items under the cap in the order in which they come. */
    public static IncontinenceSupplies of(
            List<Item> items, IncontinenceMonth month, DatedFigure cap, DatedFigure washAge) {
        var room = IncontinenceCap.of(cap, month);
        var counted = Money.ZERO;
        var payable = Money.ZERO;
        var outside = Money.ZERO;
        for (var item : items) {
            if (item.supply().underCap()) {
                counted = counted.plus(item.amount());
                payable = payable.plus(room.take(item.supply(), item.amount()));
            } else {
                outside = outside.plus(item.amount());
            }
        }
        return new IncontinenceSupplies(
                counted,
                payable,
                outside,
                counted.minus(payable),
                outside.isPositive() && month.patientAge() < washAge.count(),
                cap.citation());
    }
}
