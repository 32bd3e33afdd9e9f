package org.medicalsuite.cob.order;

import java.util.List;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** One test that may say which of two coverages pays before the other. It must not matter which one is named first. */
public interface OrderRule {
    /** Stable name, upper-case. */
    String name();

    Citation citation();

    Finding compare(Coverage a, Coverage b, Question question);

    default Finding first(Coverage winner, String because) {
        return new Finding.First(winner, new Basis(name(), because, citation()));
    }

    default Finding silent(String because) {
        return new Finding.Silent(new Basis(name(), because, citation()));
    }

    default Finding missing(List<MissingFact> facts) {
        return new Finding.Missing(
                facts, new Basis(name(), "This rule governs the two, but facts are missing", citation()));
    }

    default Finding missing(MissingFact fact) {
        return missing(List.of(fact));
    }
}
