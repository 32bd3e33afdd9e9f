package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.Collections;
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

    private final List<Payer> payers;
    private final List<String> names;
    private final boolean filledUp;

    /** Prepares what is the same for all lines of a claim. */
    AllowableExpense(List<Payer> payers) {
        this.payers = payers;
        this.names = payers.stream().map(payer -> "allowed by " + payer.id()).toList();
        this.filledUp = payers.stream().skip(1).anyMatch(payer -> payer.method() instanceof UpToPrimaryAllowed);
    }

    /** Whether a payer's fee counts for the line; Medi-Cal's price does not. */
    boolean counts(Line line, int payer) {
        return line.terms().get(payer).covered() && !(payers.get(payer).method() instanceof MediCalMethod);
    }

    Step of(Line line) {
        var given = line.allowableExpense();
        if (given != null) {
            return new Step("ALLOWABLE_EXPENSE", "as the claim gives it", List.of(), given, GIVEN);
        }
        int primary = -1;
        boolean mixed = false;
        FeeBasis basis = null;
        var highest = Money.ZERO;
        var inputs = new ArrayList<Input>(payers.size());
        for (int k = 0; k < payers.size(); k++) {
            if (!counts(line, k)) {
                continue;
            }
            var terms = line.terms().get(k);
            primary = primary < 0 ? k : primary;
            highest = Money.max(highest, terms.allowed());
            inputs.add(Input.of(names.get(k), terms.allowed()));
            if (terms instanceof Terms.Benefit benefit) {
                mixed |= basis != null && basis != benefit.feeBasis();
                basis = benefit.feeBasis();
            }
        }
        if (primary < 0) {
            return new Step("ALLOWABLE_EXPENSE", "0, as no plan covers the line", List.of(), Money.ZERO, FEES);
        }
        if (mixed || filledUp || payers.get(primary).method() instanceof MedicareMethod) {
            var allowed = line.terms().get(primary).allowed();
            return new Step(
                    "ALLOWABLE_EXPENSE",
                    "the primary's allowed amount",
                    List.of(Input.of("primary's allowed", allowed)),
                    allowed,
                    FEES);
        }
        return new Step(
                "ALLOWABLE_EXPENSE", "the highest allowed amount", Collections.unmodifiableList(inputs), highest, FEES);
    }
}
