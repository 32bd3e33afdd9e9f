package org.medicalsuite.tar.need;

import java.util.List;
import org.medicalsuite.kernel.Basis;

/** What one rule has to say about the need for a TAR. */
public sealed interface Finding {
    record Needed(Basis basis) implements Finding {}

    record NotNeeded(Basis basis) implements Finding {}

    /** No TAR, because the member's plan decides by its own authorization. */
    record PlanAuthorization(Basis basis) implements Finding {}

    /** An emergency is claimed, but its statement does not carry it. */
    record StatementInsufficient(Basis basis) implements Finding {}

    /** The rule cannot decide without these fields. */
    record FactsMissing(Basis basis, List<String> fields) implements Finding {}

    /** The rule does not apply, because. */
    record Silent(Basis basis) implements Finding {}

    Basis basis();
}
