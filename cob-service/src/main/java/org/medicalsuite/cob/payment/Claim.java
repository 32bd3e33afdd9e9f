package org.medicalsuite.cob.payment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Money;

/**
 * A claim and the payers in their order.
 *
 * @param shareOfCost what the person still owes this month before Medi-Cal pays
 * @param incontinence the month's incontinence supplies so far; null where no line is one
 */
public record Claim(
        LocalDate serviceDate,
        Unit unit,
        List<Payer> payers,
        List<Line> lines,
        Money shareOfCost,
        @Nullable IncontinenceMonth incontinence,
        Figures figures) {
    public Claim {
        payers = List.copyOf(payers);
        lines = List.copyOf(lines);
    }
}
