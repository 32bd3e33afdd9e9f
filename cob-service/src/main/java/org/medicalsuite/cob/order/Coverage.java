package org.medicalsuite.cob.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/** One coverage of a person: a private plan, Medicare, or one of the payers whose place a statute fixes. */
public sealed interface Coverage permits PrivatePlan, Medicare, OtherPayer {
    /** The caller's name for the coverage, unique in the question. */
    String id();

    /** The payer's name as people write it. */
    String payer();

    /** When it covers the person; null where it is in force and its start is not known. */
    @Nullable
    DateSpan period();

    /** What it pays for; empty where it pays for everything. */
    Set<Benefit> benefits();

    /** Whether it pays for a benefit. */
    default boolean covers(Benefit benefit) {
        return benefits().isEmpty() || benefits().contains(benefit);
    }

    /** Whether there is a benefit that both pay for. */
    default boolean sharesABenefitWith(Coverage other) {
        return benefits().isEmpty()
                || other.benefits().isEmpty()
                || benefits().stream().anyMatch(other.benefits()::contains);
    }
}
