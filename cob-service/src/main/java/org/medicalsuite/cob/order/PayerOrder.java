package org.medicalsuite.cob.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;

/**
 * Who pays first, and why.
 *
 * @param decidingRule of all rules that decided, the one that is tried first; null where none decided
 * @param positions first to last
 * @param comparisons every two of the ordered coverages, with the rules that were tried
 * @param setAside coverages that take no part, and why
 * @param missingFacts what to find out before the order is known
 */
public record PayerOrder(
        LocalDate date,
        OrderText orderText,
        CobClass cobClass,
        @Nullable Basis decidingRule,
        List<Position> positions,
        List<Comparison> comparisons,
        List<SetAside> setAside,
        List<MissingFact> missingFacts) {
    public PayerOrder {
        positions = List.copyOf(positions);
        comparisons = List.copyOf(comparisons);
        setAside = List.copyOf(setAside);
        missingFacts = List.copyOf(missingFacts);
    }
}
