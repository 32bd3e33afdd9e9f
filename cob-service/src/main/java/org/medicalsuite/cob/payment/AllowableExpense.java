package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * What the plans together treat as payable on a line. Fees of the same kind: the highest; fees of two kinds: the
 * primary's. Medicare first, or a plan that fills up to the primary's allowed amount: the primary's.
 */
final class AllowableExpense {
    private static final Citation FEES = Citation.knowledge("NAIC MDL-120 (2013) §3A(3)-(5)");
    private static final Citation GIVEN = Citation.found("NAIC MDL-120 (2013) §3A(1)");

    private AllowableExpense() {}

    static Step of(Line line, List<Payer> payers) {
        var given = line.allowableExpense();
        if (given != null) {
            return new Step("ALLOWABLE_EXPENSE", "as the claim gives it", List.of(), given, GIVEN);
        }
        var covering = new ArrayList<Integer>();
        for (int k = 0; k < payers.size(); k++) {
            if (line.terms().get(k).covered() && !(payers.get(k).method() instanceof MediCalMethod)) {
                covering.add(k);
            }
        }
        if (covering.isEmpty()) {
            return new Step("ALLOWABLE_EXPENSE", "0, as no plan covers the line", List.of(), Money.ZERO, FEES);
        }
        var primary = Input.of(
                "primary's allowed", line.terms().get(covering.getFirst()).allowed());
        var amount = primary.amount() == null ? Money.ZERO : primary.amount();
        if (primaryDecides(line, payers, covering)) {
            return new Step("ALLOWABLE_EXPENSE", "the primary's allowed amount", List.of(primary), amount, FEES);
        }
        var inputs = covering.stream()
                .map(k -> Input.of(
                        "allowed by " + payers.get(k).id(), line.terms().get(k).allowed()))
                .toList();
        var highest = covering.stream().map(k -> line.terms().get(k).allowed()).reduce(Money.ZERO, Money::max);
        return new Step("ALLOWABLE_EXPENSE", "the highest allowed amount", inputs, highest, FEES);
    }

    private static boolean primaryDecides(Line line, List<Payer> payers, List<Integer> covering) {
        if (payers.get(covering.getFirst()).method() instanceof MedicareMethod
                || payers.stream().skip(1).anyMatch(payer -> payer.method() instanceof UpToPrimaryAllowed)) {
            return true;
        }
        var bases = EnumSet.noneOf(FeeBasis.class);
        for (int k : covering) {
            if (line.terms().get(k) instanceof Terms.Benefit benefit) {
                bases.add(benefit.feeBasis());
            }
        }
        return bases.size() > 1;
    }
}
