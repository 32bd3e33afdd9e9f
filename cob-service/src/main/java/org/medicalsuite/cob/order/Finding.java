package org.medicalsuite.cob.order;

import java.util.List;
import org.medicalsuite.kernel.Basis;

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

    /** The rule is about other kinds of coverage. */
    enum NotConcerned implements Finding {
        NOT_CONCERNED
    }
}
