package org.medicalsuite.cob.order;

import java.util.List;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** What one rule says about two coverages. */
public sealed interface Finding {
    /** One of the two pays before the other. */
    record First(Coverage winner, Basis basis) implements Finding {}

    /** Both pay in equal shares. */
    record Equal(Basis basis) implements Finding {}

    /** The rule governs the two and cannot decide without more facts. */
    record Missing(List<MissingFact> facts, Basis basis) implements Finding {}

    /** The rule was tried and does not decide. */
    record Silent(Basis basis) implements Finding {}

    /** Silence in the same words each time; a rule that is often silent keeps it. */
    static Finding silent(String rule, String because, Citation citation) {
        return new Silent(new Basis(rule, because, citation));
    }

    /** The rule is about other kinds of coverage. */
    enum NotConcerned implements Finding {
        NOT_CONCERNED
    }
}
